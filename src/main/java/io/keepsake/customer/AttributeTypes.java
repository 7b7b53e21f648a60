package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.ValueType;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of which type each attribute of a workspace is; learns those that come for the first time, and counts all. */
final class AttributeTypes {
    /** Stands for every name that may be a value itself: the catalogue keeps none of them, so they have no type. */
    private static final String UNNAMED = Leaf.path("", "@");

    private final Map<String, ValueType> known;
    private final Map<String, ValueType> firstSeen = new LinkedHashMap<>();
    private final CatalogueTally tally = new CatalogueTally();

    /** @param known by path in the catalogue */
    AttributeTypes(Map<String, ValueType> known) {
        this.known = new HashMap<>(known);
    }

    /** What is wrong with the attributes, given the types known. */
    List<ProfileProblem> problems(Json attributes) {
        return attributes.values().entrySet().stream()
                .flatMap(attribute -> problem(attribute.getKey(), attribute.getValue()).stream())
                .toList();
    }

    /** Takes the types of attributes not known yet from their values, which have no problem. */
    void learn(Json attributes) {
        var now = Instant.now();
        attributes.values().forEach((name, value) -> {
            learn(name, AttributeValue.type(value).orElseThrow());
            tally.add(CatalogueSubject.ATTRIBUTE, Leaf.path("", name), false, now);
        });
    }

    void learn(String name, ValueType type) {
        var path = Leaf.path("", name);
        var kept = path.equals(UNNAMED) ? ValueType.TEXT : type;
        if (known.putIfAbsent(path, kept) == null) {
            firstSeen.put(path, kept);
        }
    }

    /** What was learned, by path in the catalogue. */
    Map<String, ValueType> firstSeen() {
        return firstSeen;
    }

    /** How often each was met; none of them with a value of another type, as those are refused. */
    CatalogueTally tally() {
        return tally;
    }

    private Optional<ProfileProblem> problem(String name, Object value) {
        var path = Leaf.path("", name);
        var type = known.get(path);
        if (AttributeValue.type(value).isEmpty()) {
            return problem(name, "An attribute is a text, a number, true or false, or a date.");
        }
        if (type == null || path.equals(UNNAMED) || AttributeValue.fits(type, value)) {
            return Optional.empty();
        }
        return problem(
                name,
                switch (type) {
                    case TEXT -> "“" + name + "” is a text in this workspace.";
                    case NUMBER -> "“" + name + "” is a number in this workspace.";
                    case BOOLEAN -> "“" + name + "” is true or false in this workspace.";
                    case DATE -> "“" + name + "” is a date in this workspace.";
                });
    }

    private static Optional<ProfileProblem> problem(String name, String message) {
        return Optional.of(new ProfileProblem(new ProfileField.Custom(name), message));
    }
}
