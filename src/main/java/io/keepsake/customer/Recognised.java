package io.keepsake.customer;

import java.util.List;

/**
 * Whose a sighting is.
 *
 * @param forgotten whether it brought somebody who was let go: then the customer is an anonymous one, and nothing that
 *     identifies may be kept of the sighting
 * @param conflicts what the customer did not get, or would not have got
 */
public record Recognised(CustomerId customer, boolean forgotten, List<Conflict> conflicts) {
    /** @param reason for the person who sent it, where they may see customers; names kinds of values, never values */
    public record Conflict(Part part, Cause cause, String reason) {
        static Conflict told(ProfileField field, Cause cause, String reason) {
            return new Conflict(new Told(field), cause, reason);
        }
    }

    /** What of a sighting the customer did not get. */
    public sealed interface Part {}

    /** Something that was told of the person, or their System ID. */
    public record Told(ProfileField field) implements Part {}

    /** What stands for somebody else who turns out to be the customer. */
    public enum Before implements Part {
        /** The id under which the customer was known. */
        FORMER_ID,
        /** What was known of them. */
        PROFILE
    }

    /** Why the customer did not get it. */
    public enum Cause {
        /** It belonged to somebody who was let go: nothing of it may be kept. */
        FORGOTTEN,
        /** It is somebody else's. */
        ANOTHERS,
        /** The customer, or the workspace, has no room for it. */
        UNFIT
    }

    public Recognised {
        conflicts = List.copyOf(conflicts);
    }
}
