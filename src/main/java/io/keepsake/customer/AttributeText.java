package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import jakarta.validation.constraints.Size;

/**
 * A custom attribute's value as typed.
 *
 * @param type what it is meant to be: the type the workspace knows the attribute by, else whoever types it says
 * @param text blank is no value
 */
public record AttributeText(
        ValueType type,

        @Size(max = 2000, message = "Longer than {max} characters.") @PlainText(lines = true)
        String text) {
    public AttributeText {
        text = Blank.strip(text);
    }
}
