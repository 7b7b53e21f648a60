package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import java.util.Optional;

/**
 * A custom attribute that the workspace has seen.
 *
 * @param type of the value first seen; values of other types are refused
 * @param identifies whether archiving a customer removes its values
 * @param reason why it does or does not, in words for the page
 * @param label what the workspace calls it on its pages, where that is not its name
 * @param retired whether it is not to be offered any more
 */
public record KnownAttribute(
        String name, ValueType type, boolean identifies, String reason, Optional<String> label, boolean retired) {
    /** As pages show it. */
    public String shownAs() {
        return label.orElse(name);
    }
}
