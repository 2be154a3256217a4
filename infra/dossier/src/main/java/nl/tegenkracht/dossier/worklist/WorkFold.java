package nl.tegenkracht.dossier.worklist;

/**
 * A line that stands for all items of one and the same person.
 *
 * @param all          how many items that are
 * @param actionNeeded how many of them wait for the reader
 */
public record WorkFold(long all, long actionNeeded) {

    /** What the line says of whose turn it is, as pages show it. */
    public String beurt() {
        return actionNeeded == 0 ? "U bent niet aan zet" : "Bij " + actionNeeded + " bent u aan zet";
    }
}
