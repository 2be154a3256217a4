package nl.tegenkracht.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which processes are of this platform, in {@code data/loopt/<part>.json}. A process number alone proves nothing: it
 * may be of a stranger by now. A process therefore only counts if its command line names this data directory and this
 * part, and if it began at that time.
 */
final class RunState {

    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /** Positions in {@code /proc/<pid>/stat}, counted from the field after the name. */
    private static final int STATE_FIELD = 0;
    private static final int THREADS_FIELD = 17;

    private final Path data;
    private final Path directory;

    RunState(Path data) {
        this.data = data;
        this.directory = data.resolve("loopt");
    }

    /**
     * One running process.
     *
     * @param startedAt according to the operating system
     * @param version   of the program it runs
     */
    record RunningProcess(String part, ProcessHandle process, int layer, Instant startedAt, String version) {}

    /**
     * A part whose process is gone, with all that it takes to start it again as it was.
     *
     * @param startedAt when the process that is gone began
     */
    record GoneProcess(String part, int layer, Instant startedAt, String version, List<String> command) {}

    /** Arguments by which a process of this platform can be recognized. */
    List<String> markers(String part) {
        return List.of("-Dtegenkracht.home=" + data, "-Dtegenkracht.onderdeel=" + part);
    }

    RunningProcess write(String part, ProcessHandle process, int layer, String version) {
        return write(part, process, layer, version, List.of());
    }

    /** @param command by which the process can be started again */
    RunningProcess write(String part, ProcessHandle process, int layer, String version, List<String> command) {
        var running = new RunningProcess(part, process, layer, process.info().startInstant().orElseGet(Instant::now),
                version);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("onderdeel", part);
        fields.put("pid", process.pid());
        fields.put("gestart", running.startedAt());
        fields.put("laag", layer);
        fields.put("versie", version);
        fields.put("opdracht", command);
        try {
            PrivateFiles.directory(directory);
            var temp = PrivateFiles.file(directory.resolve(part + ".nieuw"));
            Files.writeString(temp, Json.write(fields));
            Files.move(temp, file(part), StandardCopyOption.ATOMIC_MOVE);
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of this part, if it is alive now and of this platform. */
    Optional<RunningProcess> find(String part) {
        try {
            return parse(Files.readString(file(part)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The process of this part if it was written down and is gone: no process has its number, or one that began at
     * another time has. A command line says nothing here: that of a process that just began is not there yet.
     */
    Optional<GoneProcess> gone(String part) {
        try {
            var fields = (Map<?, ?>) Json.read(Files.readString(file(part)));
            var command = ((List<?>) fields.get("opdracht")).stream().map(Objects::toString).toList();
            var startedAt = Instant.parse(Objects.toString(fields.get("gestart")));
            boolean there = ProcessHandle.of(pid(fields)).filter(RunState::isAlive)
                    .filter(process -> beganAt(process, startedAt)).isPresent();
            return there || command.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new GoneProcess(part, layer(fields),
                            startedAt, Objects.toString(fields.get("versie")), command));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** All live processes of this platform. */
    List<RunningProcess> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(Path::getFileName).map(Path::toString).filter(name -> name.endsWith(".json")).sorted()
                    .map(name -> find(name.substring(0, name.length() - ".json".length()))).flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is this still the same process? To be asked again just before every signal. */
    boolean isOurs(RunningProcess running) {
        var commandLine = running.process().info().commandLine().orElse("") + " ";
        return isAlive(running.process())
                && markers(running.part()).stream().allMatch(marker -> commandLine.contains(marker + " "))
                && beganAt(running.process(), running.startedAt());
    }

    private static boolean beganAt(ProcessHandle process, Instant startedAt) {
        return process.info().startInstant()
                .map(began -> Duration.between(began, startedAt).abs().compareTo(TOLERANCE) < 0).orElse(true);
    }

    /**
     * Is this process alive? One that is done but is not reaped by anyone, as in a container without init, is not; as
     * long as one of its threads is still ending, and so may hold a port, it is.
     */
    static boolean isAlive(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return !fields[STATE_FIELD].equals("Z") || Integer.parseInt(fields[THREADS_FIELD]) > 1;
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    private Optional<RunningProcess> parse(String text) {
        var fields = (Map<?, ?>) Json.read(text);
        var part = Objects.toString(fields.get("onderdeel"));
        return ProcessHandle.of(pid(fields))
                .map(process -> new RunningProcess(part, process, layer(fields),
                        Instant.parse(Objects.toString(fields.get("gestart"))), Objects.toString(fields.get("versie"))))
                .filter(this::isOurs);
    }

    private static long pid(Map<?, ?> fields) {
        return ((Number) fields.get("pid")).longValue();
    }

    private static int layer(Map<?, ?> fields) {
        return ((Number) fields.get("laag")).intValue();
    }

    private Path file(String part) {
        return directory.resolve(part + ".json");
    }
}
