package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the audit files of one service in one domain at this moment, line by line.
 *
 * @param directory where the files of all runs are
 */
public record AuditLines(Path directory) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One whole line.
     *
     * @param act    the code of the act or reading
     * @param object the dossier
     * @param actor  the pseudonym of who did it
     */
    public record AuditLine(String act, String object, String actor) {}

    public static AuditLines in(Path auditDirectory, ServiceName service, DataDomain domain) {
        return new AuditLines(auditDirectory.resolve(service.code()).resolve(domain.value()));
    }

    /** The lines about this dossier, in the order of writing within a run. */
    public List<AuditLine> about(String dossier) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".regels")).sorted().flatMap(AuditLines::read)
                    .filter(line -> line.object().equals(dossier)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another thread may be in the middle of a line: only what has its line ending counts. */
    private static Stream<AuditLine> read(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(AuditLines::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditLine parse(String line) {
        JsonNode entry = JSON.readTree(line).path("regel");
        return new AuditLine(entry.path("handeling").asString(), entry.path("object").asString(),
                entry.path("actor").asString());
    }
}
