package nl.tegenkracht.dossier;

import java.time.Instant;
import nl.tegenkracht.dossier.worklist.WorkFold;
import nl.tegenkracht.dossier.worklist.WorkItem;

/**
 * A line of a list of dossiers.
 *
 * @param <I> what a service makes of one dossier
 */
public sealed interface DossierLine<I> {

    /** For how many dossiers of one person the line stands, or {@code null} if it is one dossier. */
    WorkFold gevouwen();

    /** One dossier. */
    record One<I>(I item) implements DossierLine<I> {

        @Override
        public WorkFold gevouwen() {
            return null;
        }
    }

    /**
     * Many dossiers of the same person; nothing of them is read to show that they are there.
     *
     * @param first the first of them in the order of the list
     */
    record Folded<I>(WorkItem first, WorkFold gevouwen) implements DossierLine<I> {

        public String id() {
            return first.dossier();
        }

        public Instant since() {
            return first.since();
        }
    }
}
