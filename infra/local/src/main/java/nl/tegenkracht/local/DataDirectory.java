package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The directory with all state. A marker in it says that it is of Tegenkracht: without it nothing is ever erased,
 * because {@code TEGENKRACHT_DATA} may by accident name a directory of the users themselves.
 */
final class DataDirectory {

    private static final String MARKER = ".tegenkracht";
    private static final String BASE = "poort-basis";

    private DataDirectory() {
    }

    /** Takes the directory into use. */
    static void claim(LocalSettings settings) {
        var data = settings.data();
        try {
            Files.createDirectories(data, PrivateFiles.NEW_DIRECTORY);
            if (!isOurs(data) && !isDefault(settings) && !isEmpty(data)) {
                throw new StartFailure(Texts.get("data.not-ours", data));
            }
            var fields = new TreeMap<>(settings.topology().fields());
            fields.put(BASE, settings.ports().numberOf(Ports.GATEWAY));
            Files.writeString(PrivateFiles.file(data.resolve(MARKER)), Json.write(fields));
        } catch (IOException e) {
            throw new StartFailure(Texts.get("data.not-writable", data, e.getMessage()), e);
        }
    }

    static boolean isOurs(Path data) {
        return Files.isRegularFile(data.resolve(MARKER));
    }

    /** The port of the gateway as chosen the last time: whoever stops or looks need not name it again. */
    static Optional<Integer> basePort(Path data) {
        try {
            var fields = (Map<?, ?>) Json.read(Files.readString(data.resolve(MARKER)));
            return Optional.of(((Number) fields.get(BASE)).intValue());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Which processes there were the last time. */
    static Topology topology(Path data) {
        try {
            return Topology.of((Map<?, ?>) Json.read(Files.readString(data.resolve(MARKER))));
        } catch (IOException | RuntimeException e) {
            return Topology.ONE_OF_EACH;
        }
    }

    /** Everything gone, except the unpacked programs: they hold nothing of anyone and make the next start fast. */
    static void clear(LocalSettings settings) {
        try (var content = Files.list(settings.data())) {
            content.filter(path -> !path.equals(settings.programs()) && !path.endsWith(MARKER)).toList()
                    .forEach(JarUnpacker::deleteRecursively);
        } catch (IOException e) {
            throw new StartFailure(Texts.get("data.not-erasable", settings.data(), e.getMessage()), e);
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
