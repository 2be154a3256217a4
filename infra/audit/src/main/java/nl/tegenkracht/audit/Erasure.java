package nl.tegenkracht.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/** De regels {@code van} tot en met {@code tot} van een run, na hun termijn gewist. Staat zelf als regel in het spoor. */
record Erasure(String run, long from, long to) {

    static final String ACTION = "auditregels-gewist";

    private static final Pattern FORMAT = Pattern.compile("([^:]+):(\\d{1,18})-(\\d{1,18})");

    AuditEntry toEntry(Instant at) {
        return new AuditEntry(Id.random(), at, ACTION, run + ":" + from + "-" + to, "systeem", "gelukt", "");
    }

    static Optional<Erasure> parse(AuditEntry entry) {
        var matcher = FORMAT.matcher(entry.object());
        return entry.handeling().equals(ACTION) && matcher.matches()
                ? Optional.of(new Erasure(matcher.group(1), Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    boolean covers(String ofRun, long sequence) {
        return run.equals(ofRun) && sequence >= from && sequence <= to;
    }
}
