package nl.tegenkracht.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Wat er gemeten wordt en hoe lang.
 *
 * @param wortel      map van de gebouwde broncode
 * @param onderwerpen wat gemeten wordt
 * @param kort        alleen kijken of het werkt
 */
record Opties(Path wortel, Set<Onderwerp> onderwerpen, boolean kort) {

    private static final String ALLEEN = "--alleen=";
    private static final String KORT = "--kort";

    /** Wat los te meten is. */
    enum Onderwerp {
        START, MELDING, DEUR
    }

    Opties {
        onderwerpen = Set.copyOf(onderwerpen);
    }

    static Opties lees(String[] argumenten) {
        var onderwerpen = EnumSet.allOf(Onderwerp.class);
        boolean kort = false;
        for (int i = 1; i < argumenten.length; i++) {
            if (argumenten[i].equals(KORT)) {
                kort = true;
            } else if (argumenten[i].startsWith(ALLEEN)) {
                onderwerpen.retainAll(gekozen(argumenten[i].substring(ALLEEN.length())));
            } else {
                throw new IllegalArgumentException("Onbekend: " + argumenten[i] + ". Zie infra/bench/meet help.");
            }
        }
        return new Opties(Path.of(argumenten[0]).toAbsolutePath().normalize(), onderwerpen, kort);
    }

    private static Set<Onderwerp> gekozen(String lijst) {
        return Arrays.stream(lijst.split(",")).map(naam -> Onderwerp.valueOf(naam.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    int rondes() {
        return kort ? 1 : 3;
    }

    /** Eén ronde meldingen. */
    Duration melden() {
        return Duration.ofSeconds(kort ? 10 : 60);
    }

    /** Vooraf, om de machine warm te draaien; telt niet mee. */
    Duration inlopen() {
        return Duration.ofSeconds(kort ? 5 : 20);
    }

    /** Eén ronde door de deur. */
    Duration doorvoer() {
        return Duration.ofSeconds(kort ? 3 : 8);
    }
}
