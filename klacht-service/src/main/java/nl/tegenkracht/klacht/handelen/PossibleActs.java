package nl.tegenkracht.klacht.handelen;

import java.util.List;
import nl.tegenkracht.klacht.procedure.act.ActKind;

/**
 * What somebody can do now.
 *
 * @param track number of the part among those of who acts; 0 for the klacht as a whole
 * @param acts  the acts, in the order of the procedure
 */
public record PossibleActs(int track, List<ActKind> acts) {

    public PossibleActs {
        acts = List.copyOf(acts);
    }
}
