package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Stuurt een tijd lang zo veel mogelijk dezelfde GET over een vast aantal verbindingen. */
interface Lastmaker {

    int VERBINDINGEN = 16;

    /**
     * @param perSeconde goede antwoorden per seconde
     * @param p50        wachttijd in milliseconden
     * @param p99        wachttijd in milliseconden
     */
    record Doorvoer(double perSeconde, double p50, double p99) {}

    /** @throws IllegalStateException als er één antwoord geen 200 is */
    Doorvoer meet(Doel doel, Duration duur) throws IOException, InterruptedException;

    String naam();

    /** wrk als dat er is, anders de eigen. */
    static Lastmaker beste() {
        return opPad("wrk").<Lastmaker>map(Wrk::new).orElseGet(EigenLast::new);
    }

    static Optional<Path> opPad(String programma) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":")).filter(map -> !map.isEmpty())
                .map(map -> Path.of(map, programma)).filter(Files::isExecutable).findFirst();
    }
}
