package io.keepsake.event;

import io.keepsake.customer.ProfileField;
import io.keepsake.customer.Recognised;
import io.keepsake.customer.Sighting;
import io.keepsake.platform.data.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sender tells, read and valid by itself.
 *
 * @param place where it stood in what was sent
 * @param messageId the sender's own id of it, by which it counts once; empty where each is its own
 * @param who whom it is about
 * @param occurredAt by our clock
 * @param activity what they did; empty where it only says who they are
 * @param remarks what was left out of it already, because it cannot be read
 * @param pointers to where it has the fields of a profile, below its own
 */
public record Message(
        Place place,
        Optional<String> messageId,
        Sighting who,
        Instant occurredAt,
        Optional<Activity> activity,
        List<Remark> remarks,
        Map<ProfileField, String> pointers) {

    /** What became of a part of what it tells. */
    Remark conflict(Recognised.Part part, String reason) {
        var pointer = part instanceof Recognised.Told(ProfileField field)
                ? pointers.getOrDefault(field, Remark.pointer(field))
                : Remark.pointer(part);
        return place.remark(Remark.Kind.CONFLICTING, pointer, reason);
    }

    /** Something done. @param name of the event */
    public record Activity(String name, Json properties) {}

    /**
     * Where a message stood.
     *
     * @param index in its batch, from 0; 0 for one alone
     * @param pointer to it, as RFC 6901 has it: {@code /batch/3}, or nothing for one alone
     * @param text as it came, or its beginning, to be looked at where something is wrong
     */
    public record Place(int index, String pointer, String text) {
        private static final int LONGEST = 8_000;
        private static final int MOST_REMARKS = 20;

        public Place {
            if (text.length() > LONGEST) {
                var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
                text = text.substring(0, end);
            }
        }

        /** The same, where nothing of what came may be kept. */
        Place withoutText() {
            return new Place(index, pointer, "");
        }

        /** @param below a pointer within the message */
        public Remark remark(Remark.Kind kind, String below, String reason) {
            return new Remark(kind, index, pointer + below, reason);
        }

        /** The first of many remarks on this message, and how many more there are. */
        List<Remark> few(List<Remark> remarks) {
            if (remarks.size() <= MOST_REMARKS) {
                return remarks;
            }
            var few = new ArrayList<>(remarks.subList(0, MOST_REMARKS));
            few.add(remark(
                    Remark.Kind.CONFLICTING,
                    "",
                    "And %d more of this message, which are not listed.".formatted(remarks.size() - MOST_REMARKS)));
            return few;
        }
    }
}
