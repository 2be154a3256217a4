package nl.tegenkracht.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Waar en hoe een platform draait. Onveranderlijk: {@code met...} geeft een nieuwe.
 *
 * @param root     map van de broncode, met de gebouwde jars onder de modules
 * @param data       map met alle staat, logs en sleutels van dit platform
 * @param programs map met uitgepakte programma's en hun AOT-caches; mag gedeeld worden door platforms
 * @param ports    waarop de onderdelen luisteren
 * @param extra      per onderdeel systeemeigenschappen die voorgaan op de gewone
 * @param patience     hoe lang een onderdeel over gereed worden mag doen
 */
public record LocalSettings(Path root, Path data, Path programs, Ports ports,
        Map<String, Map<String, String>> extra, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    public LocalSettings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        extra = Map.copyOf(extra);
    }

    /** De gewone: staat in {@code data/} onder de broncode, vaste poorten. */
    public static LocalSettings of(Path root) {
        return of(root, Map.of());
    }

    /**
     * De gewone, tenzij de omgeving anders zegt: {@code TEGENKRACHT_DATA} verplaatst de staat,
     * {@code TEGENKRACHT_POORT_BASIS} is de poort van de gateway en verschuift alle andere evenveel. Zonder die laatste
     * geldt wat de vorige keer voor deze datamap gold.
     */
    public static LocalSettings of(Path root, Map<String, String> environment) {
        var data = root.resolve(environment.getOrDefault("TEGENKRACHT_DATA", "data"));
        var basePort = Optional.ofNullable(environment.get("TEGENKRACHT_POORT_BASIS")).map(LocalSettings::parseNumber)
                .or(() -> DataDirectory.basePort(data));
        return new LocalSettings(root, data, data.resolve("onderdelen"),
                basePort.map(Ports::from).orElseGet(Ports::fixed), Map.of(), PATIENCE);
    }

    /** Met alle staat in een andere map; de uitgepakte programma's blijven waar ze zijn. */
    public LocalSettings withData(Path directory) {
        return new LocalSettings(root, directory, programs, ports, extra, patience);
    }

    /** Op andere poorten. */
    public LocalSettings withPorts(Ports other) {
        return new LocalSettings(root, data, programs, other, extra, patience);
    }

    /** Met ander geduld. */
    public LocalSettings withPatience(Duration other) {
        return new LocalSettings(root, data, programs, ports, extra, other);
    }

    /** Met een systeemeigenschap erbij voor één onderdeel; geen geheim, want een opdrachtregel is leesbaar. */
    public LocalSettings withProperty(String part, String name, String value) {
        var all = new HashMap<>(extra);
        var ofThisPart = new HashMap<>(all.getOrDefault(part, Map.of()));
        ofThisPart.put(name, value);
        all.put(part, Map.copyOf(ofThisPart));
        return new LocalSettings(root, data, programs, ports, all, patience);
    }

    Map<String, String> extraFor(String part) {
        return extra.getOrDefault(part, Map.of());
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    Path secretsDirectory() {
        return data.resolve("sleutels");
    }

    /** Waarmee een ander proces dezelfde instellingen krijgt. */
    Map<String, String> asEnvironment() {
        return Map.of("TEGENKRACHT_WORTEL", root.toString(), "TEGENKRACHT_DATA", data.toString(),
                "TEGENKRACHT_POORT_BASIS", Integer.toString(ports.numberOf(Ports.GATEWAY)));
    }

    private static int parseNumber(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
