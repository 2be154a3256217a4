package nl.tegenkracht.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.tegenkracht.dossier.DossierSeal.Place;
import nl.tegenkracht.dossier.StoredDossier.StoredLine;

/**
 * What of one list of a dossier is to be sent, in order, and what does not belong there.
 *
 * @param lines   by number
 * @param refused lines that do not open, are not awaited or stand there twice
 * @param missing how many awaited lines are not there
 */
record UnsentBatch<T>(TreeMap<Long, T> lines, List<StoredLine> refused, long missing) {

    /** The lines that are awaited after {@code from} up to and including {@code last}. */
    static <T> UnsentBatch<T> of(DossierSeal seal, Place place, StoredDossier stored, Class<T> type, long from,
            long last, Predicate<T> allowed) {
        var lines = new TreeMap<Long, T>();
        var refused = new ArrayList<StoredLine>();
        for (var line : place == Place.OUT ? stored.out() : stored.audit()) {
            var opened = seal.openLine(place, line, stored.id(), type).filter(allowed)
                    .filter(any -> line.number() > from && line.number() <= last);
            if (opened.isEmpty() || lines.putIfAbsent(line.number(), opened.get()) != null) {
                refused.add(line);
            }
        }
        return new UnsentBatch<>(lines, List.copyOf(refused), last - from - lines.size());
    }

    Collection<T> inOrder() {
        return lines.values();
    }

    /** Whether there is anything to note. */
    boolean isEmpty() {
        return lines.isEmpty() && refused.isEmpty() && missing == 0;
    }
}
