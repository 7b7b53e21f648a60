package io.keepsake.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody sent, as maps, lists, texts, numbers and booleans; nulls are left out of objects, or are {@link #NULL}.
 *
 * @param text as it was sent
 * @param root the outermost object
 * @param whole all of it; its flaw is one that stands in no item of the batch
 * @param batch the items of the list under "batch", in their order
 */
public record JsonDocument(String text, Map<String, Object> root, Item whole, List<Item> batch) {
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
     * @param start where it begins in the text
     * @param end where it has ended
     * @param flaw the first thing in it that cannot be kept
     */
    public record Item(int start, int end, Optional<Flaw> flaw) {}

    /** Something that cannot be kept. @param pointer within all that was sent */
    public record Flaw(String pointer, String reason) {}

    /** A part as it was sent, or its beginning of so many characters. */
    public String text(Item item, int most) {
        return text.substring(item.start, Math.min(item.end, item.start + most));
    }

    /** Whether a part takes up more bytes than that in UTF-8. */
    public boolean isLonger(Item item, int bytes) {
        var characters = item.end - item.start;
        return characters > bytes
                || characters * 3 > bytes && text(item, characters).getBytes(StandardCharsets.UTF_8).length > bytes;
    }

    /** What cannot be kept, anywhere in it. */
    Optional<Flaw> flaw() {
        return Stream.concat(Stream.of(whole), batch.stream())
                .flatMap(item -> item.flaw.stream())
                .findFirst();
    }
}
