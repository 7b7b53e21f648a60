package io.keepsake.event.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keepsake.event.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender gets to read.
 *
 * @param success whether what was sent is kept, but for what is listed
 * @param rejected messages of which nothing was kept
 * @param conflicts values that were left out of messages that were kept, and amounts in them that are not counted
 * @param forgotten messages about people who were let go, kept without anything that identifies; a write key, which
 *     everybody can read, is told of the values only, among the conflicts
 * @param error why nothing was taken
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Answer(
        @JsonInclude boolean success,
        List<Entry> rejected,
        List<Entry> conflicts,
        List<Entry> forgotten,
        @Nullable Problem error) {

    /**
     * @param index of the message in its batch, from 0
     * @param pointer within what was sent (RFC 6901)
     */
    record Entry(int index, String pointer, String reason) {
        static Entry of(Remark remark) {
            return new Entry(remark.index(), remark.pointer(), remark.reason());
        }
    }

    /** @param pointer within what was sent (RFC 6901); empty for all of it */
    record Problem(String pointer, String reason) {}

    static Answer taken(List<Remark> remarks) {
        return new Answer(
                true,
                entries(remarks, Remark.Kind.REJECTED),
                entries(remarks, Remark.Kind.CONFLICTING),
                entries(remarks, Remark.Kind.FORGOTTEN),
                null);
    }

    static Answer refused(String pointer, String reason) {
        return new Answer(false, List.of(), List.of(), List.of(), new Problem(pointer, reason));
    }

    private static List<Entry> entries(List<Remark> remarks, Remark.Kind kind) {
        return remarks.stream()
                .filter(remark -> remark.kind() == kind)
                .map(Entry::of)
                .toList();
    }
}
