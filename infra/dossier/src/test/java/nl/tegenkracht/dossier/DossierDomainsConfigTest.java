package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where there are no dossiers, a service with dossiers does not exist. */
class DossierDomainsConfigTest extends SampleServiceTestBase {

    private static final TestPerson READER = TestPerson.medewerker("lezer", "gemeenschappelijk")
            .withHoedanigheid(Hoedanigheid.LEZER);

    @Test
    void noAddressOfTheServiceExistsInTheSharedDomain() {
        var reading = as(READER).get("/v1/zaken/" + Id.random());
        var creating = as(READER).post("/v1/zaken", "{\"id\":\"" + Id.random() + "\",\"verhaal\":\"x\"}");

        assertThat(reading.status()).isEqualTo(404);
        assertThat(creating.status()).isEqualTo(404);
        assertThat(creating.body()).isEqualTo(reading.body()).isEqualTo(as(READER).get("/v1/bestaat-niet").body());
    }

    @Test
    void theWorkListOfTheStarterDoesExistAndIsEmpty() {
        var workList = as(READER).get("/v1/werkvoorraad");

        assertThat(workList.status()).isEqualTo(200);
        assertThat(workList.json().get("regels")).isEmpty();
    }

    @Test
    void aServiceWithoutDossiersKeepsItsAddresses() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DossierDomainsConfig.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DossierDomainsConfig.class));
    }
}
