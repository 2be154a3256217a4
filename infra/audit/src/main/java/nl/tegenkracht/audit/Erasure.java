package nl.tegenkracht.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/**
 * The entries {@code from} up to and including {@code to} of a run, erased after a decision. Is an entry in the trail
 * itself.
 *
 * @param decision id of the decision; what was written before decisions existed has another value here, and counts for
 *                 nothing
 */
record Erasure(String run, long from, long to, String decision) {

    private static final Pattern FORMAT = Pattern.compile("([^:]+):(\\d{1,18})-(\\d{1,18})");

    AuditEntry toEntry(Instant at) {
        return new AuditEntry(Id.random(), at, ReservedAct.ENTRIES_ERASED.code(), run + ":" + from + "-" + to,
                "systeem", "gelukt", decision);
    }

    static boolean isMark(AuditEntry entry) {
        return entry.action().equals(ReservedAct.ENTRIES_ERASED.code());
    }

    static Optional<Erasure> parse(AuditEntry entry) {
        var matcher = FORMAT.matcher(entry.object());
        return isMark(entry) && matcher.matches()
                ? Optional.of(new Erasure(matcher.group(1), Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)), entry.operation()))
                : Optional.empty();
    }

    boolean covers(String ofRun, long sequence) {
        return run.equals(ofRun) && sequence >= from && sequence <= to;
    }

    boolean isAbout(ErasureDecision.Range range) {
        return run.equals(range.run()) && from == range.from() && to == range.to();
    }
}
