package io.keepsake.customer;

import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.ValueType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of which type the attributes of a batch are in their workspace; learns those that come for the first time, as far as there
 * is room for them, and counts all.
 */
final class AttributeTypes {
    /** Stands for every name that may be a value itself: the catalogue keeps none of them, so they have no type. */
    private static final String UNNAMED = Leaf.path("", "@");

    private static final String NO_ROOM = "The workspace has 2,000 attributes already, and “%s” is none of them."
            + " Who administers it can make room in the data catalogue.";

    private final Map<String, ValueType> known;
    private final Map<String, ValueType> firstSeen = new LinkedHashMap<>();
    private final CatalogueTally tally = new CatalogueTally();
    private int room;

    /**
     * @param known by path in the catalogue, those of the batch at least
     * @param room how many more the workspace takes
     */
    AttributeTypes(Map<String, ValueType> known, int room) {
        this.known = new HashMap<>(known);
        this.room = room;
    }

    /** What is wrong with the attributes, given the types known and the room that is left. */
    List<ProfileProblem> problems(Json attributes) {
        var problems = new ArrayList<ProfileProblem>();
        var left = room;
        for (var attribute : attributes.values().entrySet()) {
            var name = attribute.getKey();
            var problem = problem(name, attribute.getValue());
            if (problem.isEmpty() && isNew(name) && left-- <= 0) {
                problem = problem(name, NO_ROOM.formatted(name));
            }
            problem.ifPresent(problems::add);
        }
        return problems;
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
        if (isNew(name)) {
            if (room <= 0) {
                return;
            }
            room--;
        }
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

    /** Whether it would take room: one whose name may be a value does not, as the catalogue does not list it. */
    private boolean isNew(String name) {
        var path = Leaf.path("", name);
        return !path.equals(UNNAMED) && !known.containsKey(path);
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
