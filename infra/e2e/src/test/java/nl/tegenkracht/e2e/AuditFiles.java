package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The lines in the audit files of one service in one domain, as somebody with access to the disk reads them. */
final class AuditFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditFiles() {
    }

    /**
     * One whole line.
     *
     * @param id    of the line
     * @param act   the code of the act or reading
     * @param about the dossier
     * @param actor the pseudonym of who did it
     */
    record AuditRow(String id, String act, String about, String actor) {

        boolean isReading() {
            return act.endsWith(".gelezen");
        }
    }

    /** What stands there now; a line written twice after a crash counts once. */
    static List<AuditRow> read(RunningPlatform platform, String service, String domain) {
        var directory = platform.data().resolve("audit").resolve(service).resolve(domain);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".regels")).sorted().flatMap(AuditFiles::rows)
                    .distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<AuditRow> rows(Path file) {
        try {
            var text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(AuditFiles::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditRow row(String line) {
        var entry = JSON.readTree(line).path("regel");
        return new AuditRow(entry.path("id").asString(), entry.path("handeling").asString(),
                entry.path("object").asString(), entry.path("actor").asString());
    }
}
