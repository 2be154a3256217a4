package nl.tegenkracht.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Eerste regel van een ketenbestand. De keten begint met de hash hiervan.
 *
 * @param vorige de runs die bij het begin nog door geen andere run volledig genoemd waren, met hun laatste kop
 */
record RunStart(int versie, String dienst, String domein, String run, Instant begonnen, List<Predecessor> vorige) {

    static final int VERSION = 1;

    RunStart {
        vorige = vorige == null ? List.of() : List.copyOf(vorige);
    }

    /** @param bytes lengte van het ketenbestand toen het gelezen werd, ook van een onvolledige staart */
    record Predecessor(String run, long nr, String kop, long bytes) {

        Predecessor {
            Objects.requireNonNull(run, "run");
            Objects.requireNonNull(kop, "kop");
        }
    }
}
