package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Voorstel: an act that the vertrouwenspersoon proposes, with what became of it. What it is to be, with whom, and what
 * is told there, is an encrypted stuk that never changes: the melder answers what they read.
 *
 * @param id      the id that came with the form
 * @param soort   code of the kind of act
 * @param stuk    id of the stuk
 * @param van     pseudonym (HMAC) of the benoeming that proposed it
 * @param op      when, legal clock, UTC
 * @param stappen oldest first
 */
public record Voorstel(String id, String soort, String stuk, String van, Instant op, List<VoorstelStep> stappen) {

    public Voorstel {
        stappen = List.copyOf(stappen);
    }

    /** What was done about it last. */
    public Optional<VoorstelStep> last() {
        return stappen.isEmpty() ? Optional.empty() : Optional.of(stappen.getLast());
    }

    /** Whether this was done about it last. */
    public boolean is(VoorstelAct act) {
        return last().filter(step -> step.soort() == act).isPresent();
    }

    /** Whether it was done, or given up: then nothing more comes. */
    public boolean isOver() {
        return last().filter(step -> step.soort().isLast()).isPresent();
    }

    /** Whether the melder said nothing yet. */
    boolean isUnanswered() {
        return stappen.isEmpty();
    }

    Voorstel with(VoorstelStep step) {
        var list = new ArrayList<>(stappen);
        list.add(step);
        return new Voorstel(id, soort, stuk, van, op, list);
    }
}
