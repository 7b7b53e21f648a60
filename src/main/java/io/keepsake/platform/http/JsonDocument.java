package io.keepsake.platform.http;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody sent, as maps, lists, texts, numbers and booleans; nulls are left out of objects, or are {@link #NULL}.
 *
 * @param root the outermost object
 * @param items the outermost object and the items of its batch, by pointer
 */
public record JsonDocument(Map<String, Object> root, Map<String, Item> items) {
    /** Stands in an object where null was said, for those to whom that is not the same as nothing said. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /**
     * A part of it that stands or falls alone.
     *
     * @param text as it was sent
     * @param bytes how long that is in UTF-8
     * @param flaw the first thing in it that cannot be kept
     */
    public record Item(String text, int bytes, Optional<Flaw> flaw) {}

    /** Something that cannot be kept. @param pointer within all that was sent */
    public record Flaw(String pointer, String reason) {}
}
