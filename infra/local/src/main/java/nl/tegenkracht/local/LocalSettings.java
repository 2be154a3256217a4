package nl.tegenkracht.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where and how a platform runs. Immutable: {@code with...} gives a new one.
 *
 * @param root     directory of the source code, with the built jars under the modules
 * @param data     directory with all state, logs and keys of this platform
 * @param programs directory with unpacked programs and their AOT caches; platforms may share it
 * @param ports    on which the parts listen
 * @param extra    per part the system properties that take precedence over the usual ones
 * @param patience how long a part may take to become ready
 * @param watched  whether a part that dies is started again
 * @param topology which processes there are
 * @param variants per part what comes in front of its class path: another version of some of its classes
 * @param archiving whether a part keeps at its end which classes it loaded, for its next start
 */
public record LocalSettings(Path root, Path data, Path programs, Ports ports,
        Map<String, Map<String, String>> extra, Duration patience, boolean watched, Topology topology,
        Map<String, Path> variants, boolean archiving) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    public LocalSettings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        extra = Map.copyOf(extra);
        variants = Map.copyOf(variants);
    }

    /** The usual ones: state in {@code data/} under the source code, fixed ports. */
    public static LocalSettings of(Path root) {
        return of(root, Map.of());
    }

    /**
     * The usual ones, unless the environment says otherwise: {@code TEGENKRACHT_DATA} moves the state,
     * {@code TEGENKRACHT_PORT_BASE} is the port of the gateway and shifts all others by as much. Without the latter,
     * what applied to this data directory the previous time applies again.
     */
    public static LocalSettings of(Path root, Map<String, String> environment) {
        var current = FormerNames.replaced(environment, System.err);
        var data = root.resolve(current.getOrDefault("TEGENKRACHT_DATA", "data"));
        var basePort = Optional.ofNullable(current.get("TEGENKRACHT_PORT_BASE")).map(LocalSettings::parseNumber)
                .or(() -> DataDirectory.basePort(data));
        return new LocalSettings(root, data, data.resolve("onderdelen"),
                basePort.map(Ports::from).orElseGet(Ports::fixed), Map.of(), PATIENCE, true,
                DataDirectory.topology(data), Map.of(), false);
    }

    /** With all state in another directory; the unpacked programs stay where they are. */
    public LocalSettings withData(Path directory) {
        return new LocalSettings(root, directory, programs, ports, extra, patience, watched, topology, variants,
                archiving);
    }

    /** On other ports. */
    public LocalSettings withPorts(Ports other) {
        return new LocalSettings(root, data, programs, other, extra, patience, watched, topology, variants,
                archiving);
    }

    /** With other patience. */
    public LocalSettings withPatience(Duration other) {
        return new LocalSettings(root, data, programs, ports, extra, other, watched, topology, variants,
                archiving);
    }

    /** For a test that kills parts and wants to see them dead. */
    public LocalSettings withoutWatch() {
        return new LocalSettings(root, data, programs, ports, extra, patience, false, topology, variants,
                archiving);
    }

    /** With one more system property for one part; never a secret, because a command line is readable. */
    public LocalSettings withProperty(String part, String name, String value) {
        var all = new HashMap<>(extra);
        var ofThisPart = new HashMap<>(all.getOrDefault(part, Map.of()));
        ofThisPart.put(name, value);
        all.put(part, Map.copyOf(ofThisPart));
        return new LocalSettings(root, data, programs, ports, all, patience, watched, topology, variants,
                archiving);
    }

    /** With other processes. */
    public LocalSettings withTopology(Topology other) {
        return new LocalSettings(root, data, programs, ports, extra, patience, watched, other, variants,
                archiving);
    }

    /** For the tests: a part that has nothing to start sooner with keeps a class archive at its end (record 0382). */
    public LocalSettings withArchiving() {
        return new LocalSettings(root, data, programs, ports, extra, patience, watched, topology, variants, true);
    }

    /** With another version of some classes of one part, in front of its own: for tests of versions side by side. */
    public LocalSettings withVariant(String part, Path classes) {
        var all = new HashMap<>(variants);
        all.put(part, classes);
        return new LocalSettings(root, data, programs, ports, extra, patience, watched, topology, all,
                archiving);
    }

    /** What is said of all of its kind, and of this part itself. */
    Map<String, String> extraFor(String part) {
        var all = new HashMap<>(extra.getOrDefault(PartSpec.kind(part), Map.of()));
        all.putAll(extra.getOrDefault(part, Map.of()));
        return all;
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    Path secretsDirectory() {
        return data.resolve("sleutels");
    }

    /** What gives another process the same settings. */
    Map<String, String> asEnvironment() {
        return Map.of("TEGENKRACHT_ROOT", root.toString(), "TEGENKRACHT_DATA", data.toString(),
                "TEGENKRACHT_PORT_BASE", Integer.toString(ports.numberOf(Ports.GATEWAY)));
    }

    private static int parseNumber(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
