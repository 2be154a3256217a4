package nl.tegenkracht.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/** De regels {@code van} tot en met {@code tot} van een run, na hun termijn gewist. Staat zelf als regel in het spoor. */
record Wissing(String run, long van, long tot) {

    static final String HANDELING = "auditregels-gewist";

    private static final Pattern VORM = Pattern.compile("([^:]+):(\\d{1,18})-(\\d{1,18})");

    Auditregel alsRegel(Instant op) {
        return new Auditregel(Id.random(), op, HANDELING, run + ":" + van + "-" + tot, "systeem", "gelukt", "");
    }

    static Optional<Wissing> lees(Auditregel regel) {
        var gevonden = VORM.matcher(regel.object());
        return regel.handeling().equals(HANDELING) && gevonden.matches()
                ? Optional.of(new Wissing(gevonden.group(1), Long.parseLong(gevonden.group(2)),
                        Long.parseLong(gevonden.group(3))))
                : Optional.empty();
    }

    boolean geldtVoor(String vanRun, long nr) {
        return run.equals(vanRun) && nr >= van && nr <= tot;
    }
}
