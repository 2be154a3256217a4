package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.keys.KeyGenerations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The key of dossiers goes only when no dossier needs it any more. The vault here is of this test alone. */
class DossierKeyMaintenanceTest extends SampleServiceTestBase {

    private static final DataDomain DOMAIN = new DataDomain("extern");
    private static final String DOSSIERS = KeyName.dossier(ServiceName.MELDING, DOMAIN);

    @TempDir
    private Path keys;
    @Autowired
    private DossierMaintenance dossiers;
    @Autowired
    private List<MaintenanceJob> jobs;

    @Test
    void aDossierKeyGoesOnlyWhenNoDossierNeedsItAndWhatWasBegunIsStored() {
        var vault = KeyFileVault.in(keys);
        vault.create(DOSSIERS);
        vault.rotate(DOSSIERS);
        assertThat(in(at(vault, Duration.ZERO)::report)).isZero();

        assertThat(in(at(vault, Duration.ofHours(23))::retire)).isZero();
        assertThat(in(at(vault, Duration.ofHours(25))::retire)).isEqualTo(1);
        assertThat(vault.kids(DOSSIERS)).hasSize(1);
    }

    @Test
    void theServiceHasAJobForEachStepAndDossiersAddTheirOwn() {
        assertThat(jobs).extracting(MaintenanceJob::name).contains("rotate", "rewrap", "keys", "retire");
        assertThat(jobs).filteredOn(job -> job.name().equals("rotate"))
                .as("the keys, the dossiers, what is not sent yet").hasSize(3);
    }

    private DossierKeyMaintenance at(KeyFileVault vault, Duration later) {
        return new DossierKeyMaintenance(new KeyGenerations(vault, Clock.offset(Clock.systemUTC(), later)),
                new DossierKeys(vault, ServiceName.MELDING), dossiers);
    }

    private static int in(IntSupplier work) {
        return DomainContext.in(DOMAIN, work::getAsInt);
    }
}
