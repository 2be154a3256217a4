package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;

/**
 * Handeling: something that somebody did in the procedure. What was written is in its stukken.
 *
 * @param id      the id that came with the form: sending the same form once more does nothing more
 * @param kind    what was done
 * @param track   number of the part; 0 for the klacht as a whole
 * @param door    who did it, and as whom
 * @param op      when, legal clock, UTC
 * @param stukken ids of the stukken with what was written, in the order of the fields
 * @param ingevuld derived from everything that was filled in; {@code null} of what was done before that was kept
 */
public record Handeling(String id, ActKind kind, int track, Actor door, Instant op, List<String> stukken,
        String ingevuld) {

    public Handeling {
        op = op.truncatedTo(ChronoUnit.MILLIS);
        stukken = List.copyOf(stukken);
    }
}
