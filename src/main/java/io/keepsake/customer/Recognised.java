package io.keepsake.customer;

import java.util.List;

/**
 * Whose a sighting is.
 *
 * @param forgotten whether it brought somebody who was let go: then the customer is an anonymous one, and nothing that
 *     identifies may be kept of the sighting
 * @param conflicts what the customer did not get, because it is somebody else's or of another type
 */
public record Recognised(CustomerId customer, boolean forgotten, List<Conflict> conflicts) {
    /** @param reason for the person who sent it; names kinds of values, never values */
    public record Conflict(ProfileField field, String reason) {}

    public Recognised {
        conflicts = List.copyOf(conflicts);
    }
}
