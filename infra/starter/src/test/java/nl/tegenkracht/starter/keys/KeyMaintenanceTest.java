package nl.tegenkracht.starter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys turn, and go only when nothing is under them any more. The vault here is of this test alone. */
class KeyMaintenanceTest {

    private static final DataDomain DOMAIN = new DataDomain("extern");
    private static final String EVENTS = KeyName.event(Topics.events(DOMAIN, ServiceName.MELDING));
    private static final byte[] CONTEXT = {1};

    @TempDir
    private Path keys;
    private KeyFileVault vault;

    @BeforeEach
    void firstGeneration() {
        vault = KeyFileVault.in(keys);
        vault.create(EVENTS);
        AuditTrails.createHeadKey(keys, ServiceName.MELDING.code());
    }

    @Test
    void rotatingGivesEventsAndHeadsANewKeyAndWhatWasSealedStillOpens() {
        var sealed = vault.seal(EVENTS, "event".getBytes(StandardCharsets.UTF_8), CONTEXT);
        var publicHalf = keys.resolve("audit-melding.openbaar");
        AuditTrails.withExistingKey(keys.resolve("audit"), keys, "melding", Clock.systemUTC()).close();
        var before = read(publicHalf);

        assertThat(in(at(Duration.ZERO)::rotate)).isEqualTo(2);

        assertThat(vault.kids(EVENTS)).hasSize(2);
        assertThat(vault.unseal(EVENTS, sealed, CONTEXT)).isEqualTo("event".getBytes(StandardCharsets.UTF_8));
        assertThat(read(publicHalf)).isNotEqualTo(before);
    }

    @Test
    void anEventKeyGoesOnlyWhenTheTopicHasForgottenItsLastEvent() {
        in(at(Duration.ZERO)::rotate);

        assertThat(in(at(Duration.ofDays(390))::retire)).isZero();
        assertThat(in(at(Duration.ofDays(400))::retire)).isEqualTo(1);
        assertThat(vault.kids(EVENTS)).hasSize(1);
    }

    private KeyMaintenance at(Duration later) {
        return new KeyMaintenance(new KeyGenerations(vault, Clock.offset(Clock.systemUTC(), later)),
                ServiceName.MELDING, keys);
    }

    private static int in(IntSupplier work) {
        try {
            return DomainContext.in(DOMAIN, work::getAsInt);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
