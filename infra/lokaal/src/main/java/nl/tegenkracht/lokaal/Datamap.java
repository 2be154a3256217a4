package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * De map met alle staat. Een merkteken erin zegt dat hij van Tegenkracht is: zonder dat wordt er nooit iets gewist, want
 * {@code TEGENKRACHT_DATA} kan per ongeluk een map van iemand zelf noemen.
 */
final class Datamap {

    private static final String MERKTEKEN = ".tegenkracht";
    private static final String BASIS = "poort-basis";

    private Datamap() {
    }

    /** Neemt de map in gebruik. */
    static void neem(Instellingen instellingen) {
        var data = instellingen.data();
        try {
            Files.createDirectories(data);
            if (!isOns(data) && !eigen(instellingen) && !leeg(data)) {
                throw new StartFout("De map " + data + " is niet leeg en niet van Tegenkracht; noem een andere in"
                        + " TEGENKRACHT_DATA.");
            }
            Files.writeString(data.resolve(MERKTEKEN),
                    Json.schrijf(Map.of(BASIS, instellingen.poorten().van(Poorten.GATEWAY))));
        } catch (IOException e) {
            throw new StartFout("De map " + data + " is niet te schrijven: " + e.getMessage(), e);
        }
    }

    static boolean isOns(Path data) {
        return Files.isRegularFile(data.resolve(MERKTEKEN));
    }

    /** De poort van de deur zoals die de laatste keer gekozen is: wie stopt of kijkt hoeft hem niet weer te noemen. */
    static Optional<Integer> basis(Path data) {
        try {
            var velden = (Map<?, ?>) Json.lees(Files.readString(data.resolve(MERKTEKEN)));
            return Optional.of(((Number) velden.get(BASIS)).intValue());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Alles weg, behalve de uitgepakte programma's: die bevatten niets van iemand en maken de volgende start snel. */
    static void wis(Instellingen instellingen) {
        try (var inhoud = Files.list(instellingen.data())) {
            inhoud.filter(pad -> !pad.equals(instellingen.programmas()) && !pad.endsWith(MERKTEKEN)).toList()
                    .forEach(Uitpakker::wis);
        } catch (IOException e) {
            throw new StartFout("De map " + instellingen.data() + " is niet te wissen: " + e.getMessage(), e);
        }
    }

    private static boolean eigen(Instellingen instellingen) {
        return instellingen.data().equals(instellingen.wortel().resolve("data"));
    }

    private static boolean leeg(Path map) throws IOException {
        try (var inhoud = Files.list(map)) {
            return inhoud.findAny().isEmpty();
        }
    }
}
