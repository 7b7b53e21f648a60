package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one message of a sender tells of who did something, normalised and valid.
 *
 * @param systemId the brand's own id of the customer; empty for a visitor not yet known
 * @param device the id of the browser or phone, by which a visitor is known
 * @param former an id, of either kind, under which the customer was known before
 * @param told what the sender knows of the person, apart from the System ID; null, and an absent attribute, leaves the
 *     value as it is
 * @param seen what can be seen of a visitor without being told, such as the language: only fills what is blank
 * @param acquisition kept only where the customer has none yet
 */
public record Sighting(
        Optional<String> systemId,
        Optional<String> device,
        Optional<String> former,
        Profile told,
        Profile seen,
        Json acquisition) {

    public Sighting {
        if (systemId.isEmpty() && device.isEmpty()) {
            throw new IllegalArgumentException("Nothing tells who it is");
        }
    }

    /** Everything that may find somebody. */
    public List<Identifier> identifiers() {
        var identifiers = new ArrayList<>(told.identifiers());
        systemId.ifPresent(id -> identifiers.add(new Identifier(Identifier.Kind.SYSTEM_ID, id)));
        device.ifPresent(id -> identifiers.add(new Identifier(Identifier.Kind.DEVICE, id)));
        former.ifPresent(id -> identifiers.add(new Identifier(Identifier.Kind.SYSTEM_ID, id)));
        former.ifPresent(id -> identifiers.add(new Identifier(Identifier.Kind.DEVICE, id)));
        return identifiers;
    }
}
