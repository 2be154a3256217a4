package nl.tegenkracht.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.identity.IdentityProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsDirectoryTest {

    @TempDir
    private Path temp;
    private Path directory;
    private SecretsDirectory secretsDirectory;

    @BeforeEach
    void create() throws IOException {
        directory = temp.resolve("sleutels");
        secretsDirectory = open();
    }

    @Test
    void aSecretIs256BitsForTheOwnerOnlyAndPersists() throws IOException {
        var secret = secretsDirectory.secret("poort.geheim");

        assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(open().secret("poort.geheim"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("poort.geheim"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
    }

    @Test
    void thoseWhoStartAtTheSameTimeGetTheSameSecretAndLeaveNothingHalfWritten() throws Exception {
        List<Callable<String>> creators = IntStream.range(0, 32).<Callable<String>>mapToObj(
                creator -> () -> open().secret("shared.geheim")).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var secrets = threads.invokeAll(creators).stream().map(outcome -> outcome.resultNow()).distinct().toList();

            assertThat(secrets).hasSize(1);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("shared.geheim"));
        }
    }

    @Test
    void anEmptySecretIsNoSecret() throws IOException {
        Files.writeString(directory.resolve("poort.geheim"), "\n");

        assertThatThrownBy(() -> secretsDirectory.secret("poort.geheim")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("too short");
    }

    @Test
    void theNewestKeySignsAndTheOldOneStaysPublished() throws Exception {
        var oldKey = new RSAKeyGenerator(2048).keyID("old").generate();
        var newKey = new RSAKeyGenerator(2048).keyID("new")
                .issueTime(Date.from(Instant.parse("2026-11-21T09:00:00Z"))).generate();
        Files.writeString(directory.resolve("identiteit.jwk"), new JWKSet(List.of(newKey, oldKey)).toString(false));

        var keys = new SigningKeys(secretsDirectory, Clock.systemUTC());

        assertThat(keys.newestKeyId()).isEqualTo("new");
        assertThat(keys.jwkSource().get(new JWKSelector(new JWKMatcher.Builder().build()), null)).hasSize(2);
    }

    private SecretsDirectory open() throws IOException {
        return new SecretsDirectory(new IdentityProperties(true, null, null, directory, null));
    }
}
