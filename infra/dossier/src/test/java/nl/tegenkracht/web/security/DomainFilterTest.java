package nl.tegenkracht.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** The wall in the service: which token opens which address, and what whoever may not enter learns. */
class DomainFilterTest extends SampleServiceTestBase {

    private static final TestPerson NOA = TestPerson.medewerker("noa", "fractie-noord");

    @Test
    void aMelderReadsTheirOwnZaak() {
        var id = create(NOA);

        var response = as(NOA).get("/v1/zaken/" + id);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains("mijn verhaal");
        assertThat(response.header("API-Version")).isEqualTo("1.0.0");
    }

    @Test
    void someoneElseInTheSameDomainLearnsNothing() {
        var id = create(NOA);
        var other = as(TestPerson.medewerker("niels", "fractie-noord"));

        var existing = other.get("/v1/zaken/" + id);
        var madeUp = other.get("/v1/zaken/" + Id.random());

        assertThat(existing.status()).isEqualTo(404);
        assertThat(existing.body()).isEqualTo(madeUp.body());
        assertThat(existing.headerNames()).isEqualTo(madeUp.headerNames());
    }

    @Test
    void aTokenOnlyOpensItsOwnDomainServiceAndDeployment() {
        var path = "/v1/zaken/" + create(NOA);

        assertThat(atNoord(NOA.inDomain("fractie-zuid").token(ServiceName.MELDING)).get(path).status()).isEqualTo(401);
        assertThat(atNoord(NOA.token(ServiceName.KLACHT)).get(path).status()).isEqualTo(401);
        assertThat(atNoord(NOA.forDeployment("fracties").token(ServiceName.MELDING)).get(path).status()).isEqualTo(401);
        assertThat(atNoord(NOA.expired().token(ServiceName.MELDING)).get(path).status()).isEqualTo(401);
        assertThat(atNoord(NOA.forgedToken(ServiceName.MELDING)).get(path).status()).isEqualTo(401);
        assertThat(atNoord(null).get(path).status()).isEqualTo(401);
        assertThat(withToken("fractie-zuid", NOA.token(ServiceName.MELDING)).get(path).status()).isEqualTo(401);
    }

    @Test
    void everyRefusalOfATokenHasTheSameBytes() {
        var path = "/v1/zaken/" + Id.random();

        var withoutToken = atNoord(null).get(path);
        var forged = atNoord(NOA.forgedToken(ServiceName.MELDING)).get(path);
        var otherDomain = atNoord(NOA.inDomain("ambtelijk").token(ServiceName.MELDING)).get(path);

        assertThat(forged.body()).isEqualTo(withoutToken.body());
        assertThat(otherDomain.body()).isEqualTo(withoutToken.body());
        assertThat(otherDomain.headerNames()).isEqualTo(withoutToken.headerNames());
    }

    @Test
    void aRefusalGivesReasonAndArtikel() {
        var id = create(NOA);

        var response = as(NOA).post("/v1/zaken/" + id + "/sluiting", "");

        assertThat(response.status()).isEqualTo(409);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("Deze zaak kan nog niet dicht.").contains("KR-2021 art. 5 lid 1 sub i");
    }

    @Test
    void invalidInputIsRefusedWithoutRepeatingIt() {
        var unknownField = as(NOA).post("/v1/zaken",
                "{\"id\":\"" + Id.random() + "\",\"verhaal\":\"x\",\"geheim-veld\":1}");
        var malformed = as(NOA).post("/v1/zaken", "{\"geheim\": ");
        var wrongId = as(NOA).post("/v1/zaken", "{\"id\":\"geheim\",\"verhaal\":\"x\"}");

        assertThat(unknownField.status()).isEqualTo(400);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(wrongId.status()).isEqualTo(400);
        assertThat(wrongId.body()).contains("\"veld\":\"id\"");
        assertThat(unknownField.body() + malformed.body() + wrongId.body()).doesNotContain("geheim");
    }

    private String create(TestPerson person) {
        var id = Id.random();
        var response = as(person).post("/v1/zaken",
                "{\"id\":\"" + id + "\",\"verhaal\":\"mijn verhaal\"}");
        assertThat(response.status()).isEqualTo(201);
        return id;
    }

    private TestClient atNoord(String token) {
        return withToken("fractie-noord", token);
    }
}
