package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerPasswordsTest {

    @TempDir
    private Path directory;

    @Test
    void aMissingPasswordIsCreatedAndPersists() throws IOException {
        var secrets = directory.resolve("data").resolve("sleutels");
        var password = BrokerPasswords.in(secrets).passwordOf("melding-service.lokaal");

        assertThat(password).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(BrokerPasswords.in(secrets).passwordOf("melding-service.lokaal")).isEqualTo(password);
        assertThat(BrokerPasswords.in(secrets).passwordOf("klacht-service.lokaal")).isNotEqualTo(password);
        var file = secrets.resolve("kafka-melding-service.lokaal.wachtwoord");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets))).isEqualTo("rwx------");
        try (var files = Files.list(secrets)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void anExistingPasswordIsUsed() throws IOException {
        Files.writeString(directory.resolve("kafka-beheer.wachtwoord"), "password-made-by-the-runner\n");

        assertThat(BrokerPasswords.in(directory).passwordOf("beheer")).isEqualTo("password-made-by-the-runner");
    }

    @Test
    void anEmptyFileIsNoPassword() throws IOException {
        Files.createFile(directory.resolve("kafka-beheer.wachtwoord"));

        assertThatThrownBy(() -> BrokerPasswords.in(directory).passwordOf("beheer"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Password too short in kafka-beheer.wachtwoord");
    }

    @Test
    void thoseWhoCreateAtTheSameTimeGetTheSame() throws Exception {
        Callable<String> create = () -> BrokerPasswords.in(directory).passwordOf("beheer");
        try (var executor = Executors.newFixedThreadPool(8)) {
            var results = executor.invokeAll(Collections.nCopies(50, create));
            var first = results.getFirst().get();
            for (var result : results) {
                assertThat(result.get()).isEqualTo(first);
            }
        }
    }
}
