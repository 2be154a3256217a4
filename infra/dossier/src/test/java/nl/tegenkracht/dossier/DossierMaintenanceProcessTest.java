package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.dossier.fixture.SampleService;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.testkit.MaintenanceProcess;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Maintenance of dossiers as a process of its own beside the service: it opens no port and starts no job. */
class DossierMaintenanceProcessTest extends SampleServiceTestBase {

    private static final DataDomain DOMAIN = new DataDomain("fractie-noord");

    @LocalServerPort
    private int ownPort;
    @TempDir
    private Path directory;

    @Test
    void everyJobOfDossiersEndsWellWithoutAWebServer() throws Exception {
        var person = as(TestPerson.medewerker("noa", DOMAIN.value()));
        var id = Id.random();
        assertThat(person.post("/v1/zaken", "{\"id\": \"%s\", \"verhaal\": \"x\"}".formatted(id)).status())
                .isEqualTo(201);

        var jobs = List.of("seal", "republish", "rotate", "rewrap", "keys", "retire");
        var result = MaintenanceProcess.run(SampleService.class, ServiceName.MELDING, ownPort, jobs, DOMAIN, directory);

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(jobs).allSatisfy(job -> assertThat(result.log()).contains("TK-101 Job " + job + " is done"));
        assertThat(result.log()).doesNotContain("Tomcat");

        assertThat(person.get("/v1/zaken/" + id).status()).isEqualTo(200);
    }
}
