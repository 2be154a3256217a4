package nl.tegenkracht.dossier.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a list: the last item before it. Whoever goes on from there misses nothing and sees nothing twice, also if
 * the list has changed in the meantime. In an address it is a text that says nothing to the reader.
 *
 * @param actionNeeded whether it was the reader's turn
 * @param since        since when the item was as it was
 * @param dossier      the dossier of the item
 * @param rank         how many items came up to and including this one, when it was shown
 */
record WorkCursor(boolean actionNeeded, Instant since, String dossier, long rank) {

    private static final Pattern CODE = Pattern.compile("([01])-([0-9a-z]{1,9})-([0-9a-z]{1,9})-([0-9a-f]{32})");
    private static final int RADIX = 36;

    static WorkCursor after(WorkItem item, long rank) {
        return new WorkCursor(item.actionNeeded(), item.since(), item.dossier(), rank);
    }

    static Optional<WorkCursor> parse(String code) {
        var match = CODE.matcher(code);
        return match.matches()
                ? Optional.of(new WorkCursor(match.group(1).equals("1"), Instant.ofEpochMilli(number(match.group(2))),
                        match.group(4), number(match.group(3))))
                : Optional.empty();
    }

    /** An item at this place. */
    WorkItem asItem() {
        return WorkItem.of(dossier, "", "", "", "", since, actionNeeded);
    }

    String code() {
        return (actionNeeded ? "1" : "0") + "-" + Long.toString(since.toEpochMilli(), RADIX) + "-"
                + Long.toString(rank, RADIX) + "-" + dossier;
    }

    private static long number(String digits) {
        return Long.parseLong(digits, RADIX);
    }
}
