package io.keepsake.customer;

import io.keepsake.platform.personal.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a condition compares an attribute. */
public enum Operator {
    IS("is", "is"),
    /** Also true of customers without a value. */
    IS_NOT("is not", "not"),
    CONTAINS("contains", "contains"),
    IS_SET("is set", "set"),
    IS_NOT_SET("is not set", "unset"),
    /** On an earlier day. */
    BEFORE("before", "before"),
    /** On a later day. */
    AFTER("after", "after"),
    MORE("more than", "more"),
    LESS("less than", "less");

    private final String label;
    private final String key;

    Operator(String label, String key) {
        this.label = label;
        this.key = key;
    }

    /** As shown on a page, between attribute and value. */
    public String label() {
        return label;
    }

    /** As it stands in an address. */
    public String key() {
        return key;
    }

    /** Whether it compares with a value that people give. */
    public boolean takesValue() {
        return this != IS_SET && this != IS_NOT_SET;
    }

    /** What it compares, as far as it tells. */
    public ValueType type() {
        return switch (this) {
            case MORE, LESS -> ValueType.NUMBER;
            case BEFORE, AFTER -> ValueType.DATE;
            case IS, IS_NOT, CONTAINS, IS_SET, IS_NOT_SET -> ValueType.TEXT;
        };
    }

    /** Those that make sense for the attribute, most used first. @param type of its values */
    public static List<Operator> of(Attribute attribute, ValueType type) {
        return switch (type) {
            case TEXT ->
                attribute == Attribute.System.COUNTRY || attribute == Attribute.System.LANGUAGE
                        ? List.of(IS, IS_NOT, IS_SET, IS_NOT_SET)
                        : List.of(IS, IS_NOT, CONTAINS, IS_SET, IS_NOT_SET);
            case NUMBER ->
                attribute instanceof Attribute.System
                        ? List.of(MORE, LESS, IS, IS_NOT)
                        : List.of(MORE, LESS, IS, IS_NOT, IS_SET, IS_NOT_SET);
            case DATE ->
                attribute == Attribute.System.ADDED
                        ? List.of(AFTER, BEFORE, IS)
                        : List.of(AFTER, BEFORE, IS, IS_SET, IS_NOT_SET);
            case BOOLEAN -> List.of(IS, IS_SET, IS_NOT_SET);
        };
    }

    static Optional<Operator> ofKey(String key) {
        return Arrays.stream(values())
                .filter(operator -> operator.key.equals(key))
                .findFirst();
    }
}
