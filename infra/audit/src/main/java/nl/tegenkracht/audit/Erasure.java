package nl.tegenkracht.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/**
 * The entries {@code from} up to and including {@code to} of a run, erased after their term. Is an entry in the trail
 * itself.
 */
record Erasure(String run, long from, long to) {

    static final String ACTION = "auditregels-gewist";

    private static final Pattern FORMAT = Pattern.compile("([^:]+):(\\d{1,18})-(\\d{1,18})");

    AuditEntry toEntry(Instant at) {
        return new AuditEntry(Id.random(), at, ACTION, run + ":" + from + "-" + to, "systeem", "gelukt", "");
    }

    static Optional<Erasure> parse(AuditEntry entry) {
        var matcher = FORMAT.matcher(entry.object());
        return entry.action().equals(ACTION) && matcher.matches()
                ? Optional.of(new Erasure(matcher.group(1), Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    boolean covers(String ofRun, long sequence) {
        return run.equals(ofRun) && sequence >= from && sequence <= to;
    }
}
