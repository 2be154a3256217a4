package nl.tegenkracht.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** De run waarin een spoor nu schrijft: begint zo nodig een nieuwe. Alleen voor wie de beurt heeft. */
final class Lopend {

    private static final Duration TUSSEN_POGINGEN = Duration.ofSeconds(1);

    private final Spoormap map;
    private final Koppen koppen;
    private final Clock klok;
    private final Logbestand.Maker maker;
    private Run run;
    private Instant weerVanaf = Instant.MIN;

    Lopend(Spoormap map, Koppen koppen, Clock klok, Logbestand.Maker maker) {
        this.map = map;
        this.koppen = koppen;
        this.klok = klok;
        this.maker = maker;
    }

    /** Schrijft de groep; lukt dat niet, dan komt de volgende in een nieuwe run. */
    List<Plaats> schrijf(List<Auditregel> groep) throws IOException {
        boolean gelukt = false;
        try {
            var plaatsen = huidig().schrijf(groep);
            gelukt = true;
            return plaatsen;
        } finally {
            if (!gelukt) {
                laatLos();
            }
        }
    }

    private Run huidig() throws IOException {
        var nu = klok.instant();
        if (run != null && !dag(run.begonnen()).equals(dag(nu))) {
            sluit(nu);
        }
        if (run == null) {
            begin(nu);
        }
        return run;
    }

    /** Elke poging maakt bestanden; bij een volle schijf mag niet elk verzoek er een doen. */
    private void begin(Instant nu) throws IOException {
        if (nu.isBefore(weerVanaf)) {
            throw new IOException("Een nieuwe run mislukte kort geleden");
        }
        weerVanaf = nu.plus(TUSSEN_POGINGEN);
        run = Run.begin(map, nu, maker);
        koppen.teken(run.stand());
        weerVanaf = Instant.MIN;
    }

    /** Na een schrijffout is onzeker wat er staat: nooit in hetzelfde bestand verder. */
    private void laatLos() throws IOException {
        if (run != null) {
            try (var weg = run) {
                run = null;
            }
        }
    }

    /** Tekent en sluit een run die vóór dit tijdstip begon. */
    void sluit(Instant begonnenVoor) throws IOException {
        if (run != null && run.begonnen().isBefore(begonnenVoor)) {
            try (var weg = run) {
                run = null;
                koppen.teken(weg.stand());
            }
        }
    }

    Optional<Koppen.Stand> stand() {
        return Optional.ofNullable(run).map(Run::stand);
    }

    private static LocalDate dag(Instant tijd) {
        return LocalDate.ofInstant(tijd, ZoneOffset.UTC);
    }
}
