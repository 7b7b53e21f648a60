package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;

/**
 * A custom attribute that the workspace has seen.
 *
 * @param type of the value first seen; values of other types are refused
 * @param identifies whether archiving a customer removes its values
 * @param reason why it does or does not, in words for the page
 */
public record KnownAttribute(String name, ValueType type, boolean identifies, String reason) {}
