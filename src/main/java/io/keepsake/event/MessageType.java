package io.keepsake.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sender's message says, in the words of the Segment tracking specification. */
public enum MessageType {
    /** Who somebody is. */
    IDENTIFY,
    /** What somebody did. */
    TRACK,
    /** A page that somebody saw. */
    PAGE,
    /** The same in an app. */
    SCREEN,
    /** An organisation that somebody belongs to. */
    GROUP,
    /** Another id of somebody. */
    ALIAS;

    /** As it stands in messages: "track". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that word, or of the letter it begins with, which some clients use in addresses. */
    public static Optional<MessageType> of(String word) {
        return Arrays.stream(values())
                .filter(type ->
                        type.word().equals(word) || type.word().substring(0, 1).equals(word))
                .findFirst();
    }
}
