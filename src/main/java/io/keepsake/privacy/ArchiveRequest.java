package io.keepsake.privacy;

import java.util.Optional;

/**
 * What is said when somebody archives a customer.
 *
 * @param reference number of a ticket or the like, {@value #LONGEST_REFERENCE} characters at most; nothing about the person
 */
public record ArchiveRequest(ArchiveReason reason, Optional<String> reference) {
    public static final int LONGEST_REFERENCE = 200;

    public ArchiveRequest {
        reference = reference.map(String::strip).filter(text -> !text.isEmpty());
        if (reference.filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
            throw new IllegalArgumentException("A reference has at most " + LONGEST_REFERENCE + " characters");
        }
    }
}
