package nl.tegenkracht.dossier;

import java.util.List;
import nl.tegenkracht.dossier.worklist.WorkPage;

/**
 * A page of somebody's list, with a line for each dossier on it or for each crowd of them.
 *
 * @param page  where it is in the list, and the totals
 * @param lines in the order of the list
 * @param <I>   what a service makes of one dossier
 */
public record DossierList<I>(WorkPage page, List<DossierLine<I>> lines) {

    public DossierList {
        lines = List.copyOf(lines);
    }
}
