package nl.tegenkracht.melding.concept;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A melding that was not sent yet, exactly as it was typed.
 *
 * @param id      the id of its form
 * @param stap    code of the step in which it was kept
 * @param velden  what was typed, by field
 * @param bewaard when it was kept last, legal clock, UTC
 */
public record Concept(String id, String stap, Map<String, List<String>> velden, Instant bewaard) {

    public Concept {
        velden = Map.copyOf(velden);
    }

    /** The same, kept or opened now. */
    Concept at(Instant now) {
        return new Concept(id, stap, velden, now);
    }

    /** Until when it is kept, if nobody opens it. */
    public Instant tot() {
        return bewaard.plus(Concepten.KEPT);
    }

    @Override
    public String toString() {
        return "Concept[]";
    }
}
