package nl.tegenkracht.dossier;

import java.util.List;
import nl.tegenkracht.dossier.worklist.WorkPage;

/**
 * A page of somebody's list, with a line for each dossier on it or for each crowd of them.
 *
 * @param page  where it is in the list, and the totals
 * @param items the lines, in the order of the list
 * @param <L>   what a service makes of a line
 */
public record DossierList<L>(WorkPage page, List<L> items) {

    public DossierList {
        items = List.copyOf(items);
    }
}
