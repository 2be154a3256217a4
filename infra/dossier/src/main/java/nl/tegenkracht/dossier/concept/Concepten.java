package nl.tegenkracht.dossier.concept;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;

/**
 * The concepten of the caller. Of a concept there is no event, no count, no line in a list and no line in the audit
 * trail: nobody else learns that somebody is thinking about a melding or klacht (records 0353 and 0375).
 */
public class Concepten {

    /** How many one person can keep: more than anybody needs. */
    public static final int PLACES = 5;
    /** How long one is kept after it was kept or opened last. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final ConceptStore store;
    private final LegalClock clock;

    Concepten(ConceptStore store, LegalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What the caller kept, the latest first. */
    public List<KeptConcept> of(Caller caller) {
        return store.list(caller.pseudonym(), clock.now());
    }

    /** One of them; it is kept for as long again from now on. */
    public Optional<KeptConcept> open(String id, Caller caller) {
        var now = clock.now();
        var found = store.find(caller.pseudonym(), id, now);
        found.ifPresent(place -> store.renew(place, now));
        return found.map(place -> place.concept().at(now));
    }

    /** @throws InvalidInput if this cannot be the id of a form */
    public static void requireId(String id) {
        if (!Id.isValid(id)) {
            throw new InvalidInput("id", Text.of("starter.input.new-form"));
        }
    }

    /**
     * Keeps what was typed, in the place of what was kept of the same form.
     *
     * @throws Refused if there are as many as fit
     */
    public KeptConcept keep(String id, String step, Map<String, List<String>> fields, Caller caller) {
        var concept = new KeptConcept(id, step, fields, clock.now());
        if (!store.put(caller.pseudonym(), concept, clock.now())) {
            throw new Refused(Text.of("starter.concept.too-many", PLACES), null);
        }
        return concept;
    }

    /** Throws away what was kept of this form; also when it was sent. */
    public void remove(String id, Caller caller) {
        store.remove(caller.pseudonym(), id, clock.now());
    }
}
