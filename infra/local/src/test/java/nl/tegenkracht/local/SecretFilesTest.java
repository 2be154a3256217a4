package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    @TempDir
    Path directory;

    @Test
    void makesEverySecretDifferentAndReadableByTheOwnerOnly() throws IOException {
        var secrets = directory.resolve("data/sleutels");

        var landscape = Files.writeString(directory.resolve("landschap.json"),
                "{\"domeinen\": [{\"domein\": \"extern\"}], \"deployments\": []}");

        SecretFiles.create(secrets, landscape);

        assertThat(permissions(secrets)).isEqualTo("rwx------");
        assertThat(files(secrets)).extracting(path -> path.getFileName().toString()).containsExactlyInAnyOrder(
                "kafka-melding-service.lokaal.wachtwoord", "kafka-klacht-service.lokaal.wachtwoord",
                "kafka-beleid-service.lokaal.wachtwoord", "kafka-rapportage-service.lokaal.wachtwoord",
                "kafka-beheer.wachtwoord", "poort.geheim", "mongo-gateway.wachtwoord",
                "mongo-melding_extern.wachtwoord", "mongo-klacht_extern.wachtwoord", "mongo-beleid_extern.wachtwoord",
                "mongo-rapportage_extern.wachtwoord");
        assertThat(files(secrets)).allSatisfy(path -> {
            assertThat(permissions(path)).isEqualTo("rw-------");
            assertThat(path).content().matches("[A-Za-z0-9_-]{43}");
        });
        assertThat(files(secrets).stream().map(SecretFilesTest::content)).doesNotHaveDuplicates();
    }

    @Test
    void leavesAnExistingSecretAlone() throws IOException {
        var secrets = Files.createDirectories(directory.resolve("sleutels"));
        Files.writeString(secrets.resolve("poort.geheim"), "was there already");

        SecretFiles.create(secrets, directory.resolve("none.json"));

        assertThat(secrets.resolve("poort.geheim")).content().isEqualTo("was there already");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static String content(Path path) {
        return Assertions.contentOf(path.toFile());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
