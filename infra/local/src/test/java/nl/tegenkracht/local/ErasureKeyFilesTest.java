package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureKeyFilesTest {

    @TempDir
    private Path directory;

    @Test
    void theSecretHalfIsMadeOnceAndOnlyThePublicHalfLiesWhereServicesLook() throws IOException {
        var secrets = Files.createDirectories(directory.resolve("sleutels"));
        ErasureKeyFiles.create(directory.resolve("wissing"), secrets);
        var secret = Files.readString(directory.resolve("wissing/wissing.sleutel"));

        ErasureKeyFiles.create(directory.resolve("wissing"), secrets);

        assertThat(directory.resolve("wissing/wissing.sleutel")).content().isEqualTo(secret);
        assertThat(secret.lines()).hasSize(2);
        assertThat(secrets.resolve("wissing.openbaar")).content().isEqualTo(secret.lines().toList().getLast());
        try (var files = Files.list(secrets)) {
            assertThat(files).hasSize(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("wissing"))))
                .isEqualTo("rwx------");
    }
}
