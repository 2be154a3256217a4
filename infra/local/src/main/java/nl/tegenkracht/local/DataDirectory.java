package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * De map met alle staat. Een merkteken erin zegt dat hij van Tegenkracht is: zonder dat wordt er nooit iets gewist, want
 * {@code TEGENKRACHT_DATA} kan per ongeluk een map van iemand zelf noemen.
 */
final class DataDirectory {

    private static final String MARKER = ".tegenkracht";
    private static final String BASE = "poort-basis";

    private DataDirectory() {
    }

    /** Neemt de map in gebruik. */
    static void claim(LocalSettings settings) {
        var data = settings.data();
        try {
            Files.createDirectories(data);
            if (!isOurs(data) && !isDefault(settings) && !isEmpty(data)) {
                throw new StartFailure("De map " + data + " is niet leeg en niet van Tegenkracht; noem een andere in"
                        + " TEGENKRACHT_DATA.");
            }
            Files.writeString(data.resolve(MARKER),
                    Json.write(Map.of(BASE, settings.ports().numberOf(Ports.GATEWAY))));
        } catch (IOException e) {
            throw new StartFailure("De map " + data + " is niet te schrijven: " + e.getMessage(), e);
        }
    }

    static boolean isOurs(Path data) {
        return Files.isRegularFile(data.resolve(MARKER));
    }

    /** De poort van de deur zoals die de laatste keer gekozen is: wie stopt of kijkt hoeft hem niet weer te noemen. */
    static Optional<Integer> basePort(Path data) {
        try {
            var fields = (Map<?, ?>) Json.read(Files.readString(data.resolve(MARKER)));
            return Optional.of(((Number) fields.get(BASE)).intValue());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Alles weg, behalve de uitgepakte programma's: die bevatten niets van iemand en maken de volgende start snel. */
    static void clear(LocalSettings settings) {
        try (var content = Files.list(settings.data())) {
            content.filter(path -> !path.equals(settings.programs()) && !path.endsWith(MARKER)).toList()
                    .forEach(JarUnpacker::deleteRecursively);
        } catch (IOException e) {
            throw new StartFailure("De map " + settings.data() + " is niet te wissen: " + e.getMessage(), e);
        }
    }

    private static boolean isDefault(LocalSettings settings) {
        return settings.data().equals(settings.root().resolve("data"));
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var content = Files.list(directory)) {
            return content.findAny().isEmpty();
        }
    }
}
