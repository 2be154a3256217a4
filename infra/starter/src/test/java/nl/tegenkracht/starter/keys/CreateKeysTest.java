package nl.tegenkracht.starter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.crypto.KeyMissing;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.NoKeyVault;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outside the demonstration keys are made by a command, never by a service that misses them. */
class CreateKeysTest {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    @TempDir
    private Path tempDir;
    private final KeyConfig config = new KeyConfig();

    @Test
    void withoutKeysAServiceDoesNotStartAndMakesNone() {
        var properties = properties(false);
        assertThatThrownBy(() -> config.keyVault(properties)).isInstanceOf(NoKeyVault.class);
        assertThatThrownBy(() -> config.auditTrails(properties, Clock.systemUTC()))
                .hasMessageContaining("CreateKeys");
        assertThat(keys()).doesNotExist();
    }

    @Test
    void afterTheCommandItStartsWithTheKeysOfTheLandscapeAndNoOthers() throws IOException {
        assertThat(create()).isZero();
        assertThat(create()).isZero();

        var vault = config.keyVault(properties(false));
        config.auditTrails(properties(false), Clock.systemUTC()).close();
        assertThat(vault.currentKid(KeyName.dossier(ServiceName.KLACHT, NOORD))).hasSize(8);
        assertThatThrownBy(() -> vault.currentKid(KeyName.dossier(ServiceName.KLACHT, new DataDomain("fractie-zuid"))))
                .as("a domain that was added needs the command again").isInstanceOf(KeyMissing.class);
    }

    @Test
    void theDemonstrationMakesItsOwn() {
        config.auditTrails(properties(true), Clock.systemUTC()).close();
        assertThat(config.keyVault(properties(true)).currentKid(KeyName.dossier(ServiceName.KLACHT, NOORD))).hasSize(8);
    }

    private int create() throws IOException {
        var landscape = Files.writeString(tempDir.resolve("landschap.json"), """
                {"domeinen":[{"domein":"fractie-noord","naam":"Noord","staat":"actief"}],"deployments":[]}""");
        return CreateKeys.run(new PrintStream(new ByteArrayOutputStream()), keys().toString(), landscape.toString());
    }

    private Path keys() {
        return tempDir.resolve("sleutels");
    }

    private TegenkrachtProperties properties(boolean demo) {
        return new TegenkrachtProperties(ServiceName.MELDING, "lokaal", null, null, null, null, null, keys(),
                tempDir.resolve("audit"), Event.DEMO_OIN, 1, demo, null);
    }
}
