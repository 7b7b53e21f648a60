package io.keepsake.privacy;

import java.security.SecureRandom;

/** Names for those who have none any more: "Archived 7F3K-22". Random, so that nothing can be read from one. */
final class ArchiveLabel {
    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ArchiveLabel() {}

    static String random() {
        return "Archived " + letters(4) + "-" + letters(2);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
