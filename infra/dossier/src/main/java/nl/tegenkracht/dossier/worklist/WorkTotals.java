package nl.tegenkracht.dossier.worklist;

/**
 * How long a list is as a whole.
 *
 * @param all          the number of items
 * @param actionNeeded how many of them wait for the reader
 */
public record WorkTotals(long all, long actionNeeded) {

    WorkTotals plus(WorkTotals other) {
        return new WorkTotals(all + other.all, actionNeeded + other.actionNeeded);
    }
}
