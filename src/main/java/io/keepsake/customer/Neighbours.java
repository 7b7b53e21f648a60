package io.keepsake.customer;

import java.util.Optional;

/** Who stands beside a customer in a list. Empty at its ends. */
public record Neighbours(Optional<KeepsakeId> previous, Optional<KeepsakeId> next) {
    static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
}
