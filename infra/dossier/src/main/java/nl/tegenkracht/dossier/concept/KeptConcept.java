package nl.tegenkracht.dossier.concept;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was not sent yet, exactly as it was typed.
 *
 * @param id      the id of its form
 * @param stap    code of the step in which it was kept
 * @param velden  what was typed, by field
 * @param bewaard when it was kept last, legal clock, UTC
 */
public record KeptConcept(String id, String stap, Map<String, List<String>> velden, Instant bewaard) {

    public KeptConcept {
        velden = Map.copyOf(velden);
    }

    /** The same, kept or opened now. */
    KeptConcept at(Instant now) {
        return new KeptConcept(id, stap, velden, now);
    }

    /** Until when it is kept, if nobody opens it. */
    public Instant tot() {
        return bewaard.plus(Concepten.KEPT);
    }

    @Override
    public String toString() {
        return "KeptConcept[]";
    }
}
