package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierDestructionTest {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    @TempDir
    private Path tempDir;

    @Test
    void theWrapsGoOnlyWhenTheDestructionIsInTheRegister() {
        AuditTrails.createHeadKey(tempDir.resolve("sleutels"), ServiceName.MELDING.code());
        var destruction = new DossierKeyConfig().dossierDestruction(properties(), Clock.systemUTC(), "");
        var dossier = Id.random();
        var steps = new ArrayList<String>();

        DomainContext.run(NOORD, () -> destruction.destroy(dossier, "SW-2018-12", "ab12cd34",
                () -> steps.add(destruction.isDestroyed(dossier) ? "registered" : "not registered")));

        assertThat(steps).containsExactly("registered");
        assertThat(tempDir.resolve("vernietigingen/melding/fractie-noord.vernietigd")).exists();
    }

    private TegenkrachtProperties properties() {
        return new TegenkrachtProperties(ServiceName.MELDING, "lokaal", null, null, null, null, null,
                tempDir.resolve("sleutels"), tempDir.resolve("audit"), Event.DEMO_OIN, 1, false, null);
    }
}
