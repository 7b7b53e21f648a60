package io.keepsake.event;

/**
 * Something wrong with an event.
 *
 * @param pointer within that part of it, as RFC 6901 has it; empty for all of the part
 * @param reason a sentence for the person who sent it
 */
public record EventProblem(Part part, String pointer, String reason) {
    /** What an event consists of. */
    public enum Part {
        NAME,
        TIME,
        MESSAGE_ID,
        PROPERTIES
    }

    static EventProblem of(Part part, String reason) {
        return new EventProblem(part, "", reason);
    }

    /** The same, seen from the object or list that holds it under that name. */
    EventProblem within(String name) {
        return new EventProblem(part, "/" + name.replace("~", "~0").replace("/", "~1") + pointer, reason);
    }
}
