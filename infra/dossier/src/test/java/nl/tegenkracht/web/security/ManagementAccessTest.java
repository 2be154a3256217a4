package nl.tegenkracht.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Who reads the meters and addresses of a service, and what a service says of itself to everybody. */
@TestPropertySource(properties = "tegenkracht.meters.readers=192.0.2.0/24")
class ManagementAccessTest extends SampleServiceTestBase {

    private static final TestPerson NOA = TestPerson.medewerker("noa", "fractie-noord");

    @Test
    void onlyWhoWasNamedReadsMetersAndAddresses() {
        assertThat(as(NOA).getPublic("/actuator/health").status()).isEqualTo(200);
        for (var path : new String[]{"/actuator", "/actuator/prometheus", "/actuator/mappings"}) {
            assertThat(as(NOA).getPublic(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void whatCanBeDoneAtAnAddressIsToldToNobody() {
        for (var path : new String[]{"/v1/zaken", "/v1/zaken/x", "/nieuw"}) {
            var response = as(NOA).raw("OPTIONS", path, "text/plain", new byte[0]);
            assertThat(response.status()).as(path).isEqualTo(404);
            assertThat(response.headerNames()).doesNotContain("allow");
        }
    }
}
