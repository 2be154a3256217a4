package nl.tegenkracht.dossier;

import java.util.List;
import java.util.function.Function;
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

    /** What stands on it by itself; nothing of a crowd was read. */
    public List<I> apart() {
        return lines.stream().<I>mapMulti((line, items) -> {
            if (line instanceof DossierLine.One<I>(var item)) {
                items.accept(item);
            }
        }).toList();
    }

    /** The same page with something else made of each dossier, for what is asked of all of them at once. */
    public <J> DossierList<J> map(Function<I, J> items) {
        return new DossierList<>(page, lines.stream().<DossierLine<J>>map(line -> switch (line) {
            case DossierLine.One<I>(var item) -> new DossierLine.One<>(items.apply(item));
            case DossierLine.Folded<I>(var first, var all) -> new DossierLine.Folded<>(first, all);
        }).toList());
    }
}
