package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This version, running on a data folder of an earlier one, after it has sent what still lay there. */
final class EarlierPlatform implements AutoCloseable {

    /** The broker waits nearly a minute for the readers that were killed with the folder. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final String RUN = "\\d{8}T\\d{9}Z-[0-9a-f]{8}";
    private static final String KEY = "(kluis/[a-z]+)_[^/]*\\.(zegel|hmac)\\.";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** What is only about running now: logs, process ids, and what the broker makes for itself. */
    private static final Set<String> OF_THE_MOMENT = Set.of("logs", "loopt", "broker");

    private final EarlierInventory inventory;
    private final RunningPlatform platform;
    private final EarlierStore store;
    private final Set<String> filesBefore;
    private final Map<String, Integer> auditEntriesBefore;
    private final Map<String, WebVisitor> visitors = new ConcurrentHashMap<>();
    private Map<String, Integer> auditEntriesAdded;

    private EarlierPlatform(EarlierInventory inventory, Path data) {
        this.inventory = inventory;
        this.filesBefore = files(data);
        this.auditEntriesBefore = auditEntries(data);
        this.platform = RunningPlatform.startOn(data);
        this.store = new EarlierStore(StoreDatabases.of(platform));
    }

    static EarlierPlatform start(EarlierData earlier) {
        var started = new EarlierPlatform(earlier.inventory(), earlier.extract());
        try {
            WarmUp.run(started.platform.gateway());
            started.awaitEverythingSent();
            started.visitors.putAll(WebVisitor.loggedIn(started.platform.gateway(), DemoPerson.accounts()));
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        }
        return started;
    }

    /** With what differs in the message, if it does not come that far. */
    private void awaitEverythingSent() {
        await().atMost(PATIENCE).pollInterval(POLL_INTERVAL)
                .untilAsserted(() -> assertThat(store.openOutbox()).as("open outbox lines").isEmpty());
        auditEntriesAdded = auditEntries(platform.data());
        auditEntriesBefore.forEach((dossier, count) -> auditEntriesAdded.merge(dossier, -count, Integer::sum));
    }

    /** What was sent is counted, which takes the longest: meanwhile everything else can be looked at. */
    void awaitEverythingCounted() {
        await().atMost(PATIENCE).pollInterval(POLL_INTERVAL).untilAsserted(() -> inventory.figures()
                .forEach((account, figures) -> assertThat(Figures.all(visitor(account))).as("figures")
                        .isEqualTo(figures)));
    }

    RunningPlatform platform() {
        return platform;
    }

    EarlierStore store() {
        return store;
    }

    WebVisitor visitor(String account) {
        return visitors.computeIfAbsent(account, name -> WebVisitor.loggedInAs(platform.gateway(), name));
    }

    /** Dossier to the number of entries that were added for it before anybody read it. */
    Map<String, Integer> auditEntriesAdded() {
        return auditEntriesAdded;
    }

    /** The files that were extracted and are no longer there; a login that is over may go. */
    Set<String> filesLost() {
        return filesBefore.stream().filter(file -> !file.endsWith(".inlog"))
                .filter(file -> Files.notExists(platform.data().resolve(file))).collect(Collectors.toSet());
    }

    /** The names of the files as extracted, with a word for what differs per run, login or key. */
    Set<String> fileNamesBefore() {
        return patterns(filesBefore);
    }

    Set<String> fileNamesNow() {
        return patterns(files(platform.data()));
    }

    private Map<String, Integer> auditEntries(Path data) {
        try (var files = Files.walk(data.resolve("audit"))) {
            var lines = files.filter(file -> file.toString().endsWith(".regels")).flatMap(EarlierPlatform::lines)
                    .toList();
            return inventory.unsentAuditEntries().keySet().stream().collect(Collectors.toMap(dossier -> dossier,
                    dossier -> (int) lines.stream().filter(line -> line.contains(dossier)).count()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> files(Path data) {
        try (var paths = Files.walk(data)) {
            return paths.filter(Files::isRegularFile).map(data::relativize)
                    .filter(path -> !OF_THE_MOMENT.contains(path.getName(0).toString())).map(Path::toString)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> patterns(Set<String> files) {
        return files.stream().map(file -> file.replaceAll(RUN, "<run>").replaceAll(UUID, "<id>")
                .replaceAll(KEY, "$1_<key>.$2."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        platform.close();
    }
}
