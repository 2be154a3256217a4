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
 * @param rondes      hoe vaak; van de uitkomsten telt de middelste
 */
record Opties(Path wortel, Set<Onderwerp> onderwerpen, boolean kort, int rondes) {

    private static final String ALLEEN = "--alleen=";
    private static final String KORT = "--kort";
    private static final String RONDES = "--rondes=";
    private static final int GEWOON = 3;

    /** Wat los te meten is. */
    enum Onderwerp {
        START,
        MELDING,
        DEUR
    }

    Opties {
        onderwerpen = Set.copyOf(onderwerpen);
    }

    static Opties lees(String[] argumenten) {
        var onderwerpen = EnumSet.allOf(Onderwerp.class);
        boolean kort = false;
        int rondes = 0;
        for (int i = 1; i < argumenten.length; i++) {
            if (argumenten[i].equals(KORT)) {
                kort = true;
            } else if (argumenten[i].startsWith(RONDES)) {
                rondes = Integer.parseInt(argumenten[i].substring(RONDES.length()));
            } else if (argumenten[i].startsWith(ALLEEN)) {
                onderwerpen.retainAll(gekozen(argumenten[i].substring(ALLEEN.length())));
            } else {
                throw new IllegalArgumentException("Onbekend: " + argumenten[i] + ". Zie infra/bench/meet help.");
            }
        }
        return new Opties(Path.of(argumenten[0]).toAbsolutePath().normalize(), onderwerpen, kort,
                rondes > 0 ? rondes : kort ? 1 : GEWOON);
    }

    private static Set<Onderwerp> gekozen(String lijst) {
        return Arrays.stream(lijst.split(",")).map(naam -> Onderwerp.valueOf(naam.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
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
