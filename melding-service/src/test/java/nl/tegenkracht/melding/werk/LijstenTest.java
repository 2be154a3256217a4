package nl.tegenkracht.melding.werk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.StreamSupport;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.domain.DomainContext;
import tools.jackson.databind.JsonNode;

class LijstenTest extends MetMeldingService {

    @Autowired
    private MongoTemplate mongo;

    @Test
    void zonderMeldingenIsMijnMeldingenVriendelijkLeeg() {
        var pagina = als(melder()).get("");

        assertThat(pagina.status()).isEqualTo(200);
        assertThat(pagina.body()).contains("U hebt nog niets gemeld", "href=\"/fractie-noord/melding/nieuw\"");
    }

    @Test
    void mijnMeldingenToontAlleenDeEigenMetDeStand() {
        var melder = melder();
        var mijne = gemeldDoor(melder);
        var vanEenAnder = gemeldDoor(melder());

        assertThat(als(melder).get("").body()).contains("/fractie-noord/melding/meldingen/" + mijne, "Ontvangen",
                "Bij Vera Wilgenhout").doesNotContain(vanEenAnder);
        schrijf(VERA, mijne, "Antwoord");
        assertThat(als(melder).get("").body()).contains("U hebt een antwoord");
    }

    @Test
    void deVertrouwenspersoonVindtDeMeldingInDeWerklijstEnDeWerkvoorraad() {
        var melding = gemeldDoor(melder());

        assertThat(als(VERA).get("/werk").body()).contains("/fractie-noord/melding/meldingen/" + melding, "Nieuw",
                "Pesten of treiteren");
        var regel = regel(als(VERA).get("/v1/werkvoorraad").json().get("regels"), "dossier", melding);
        assertThat(regel.get("adres").stringValue()).isEqualTo("/fractie-noord/melding/meldingen/" + melding);
        assertThat(regel.get("als").stringValue()).isEqualTo("vertrouwenspersoon");
        assertThat(regel.get("actie").booleanValue()).isTrue();
    }

    @Test
    void wieAanZetIsWisseltMetElkBericht() {
        var melder = melder();
        var melding = gemeldDoor(melder);

        schrijf(VERA, melding, "Antwoord");
        assertThat(actie(melder, melding)).isTrue();
        assertThat(actie(VERA, melding)).isFalse();
        schrijf(melder, melding, "Terug");
        assertThat(actie(melder, melding)).isFalse();
        assertThat(actie(VERA, melding)).isTrue();
    }

    @Test
    void eenLijstBevatGeenInhoud() {
        var melder = melder();
        gemeldDoor(melder);

        for (var lijst : new String[]{"/v1/meldingen", "/v1/werkvoorraad", ""}) {
            assertThat(als(melder).get(lijst).body()).doesNotContain("Wat er gebeurde", "Op de gang", "Vorige week",
                    "Dat het stopt", "Noa");
        }
    }

    @Test
    void eenVertrouwenspersoonDieZelfMeldtHoudtBeideLijstenUitElkaar() {
        var vincentThuis = TestPerson.medewerker("vincent-thuis", "fractie-zuid")
                .withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_VINCENT);
        var eigen = gemeldDoor(vincentThuis);
        var ingestuurd = melding();
        ingestuurd.put("vertrouwenspersoon", TestPerson.BENOEMING_VINCENT);
        als(TestPerson.medewerker("zeno", "fractie-zuid")).post("/v1/meldingen", json(ingestuurd));
        var aanHem = (String) ingestuurd.get("id");

        assertThat(als(vincentThuis).get("").body()).contains(eigen).doesNotContain(aanHem);
        assertThat(als(vincentThuis).get("/werk").body()).contains(aanHem).doesNotContain(eigen);
    }

    @Test
    void eenRegelDieNietMeerKloptToontNietsEnWordtHersteld() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        DomainContext.run(new DataDomain(NOORD),
                () -> mongo.remove(Query.query(Criteria.where("dossier").is(melding)), "werkvoorraad"));
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();

        schrijf(VERA, melding, "Antwoord");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isOne());
    }

    private boolean actie(TestPerson wie, String melding) {
        return regel(als(wie).get("/v1/meldingen").json().get("meldingen"), "id", melding).get("actie").booleanValue();
    }

    private static JsonNode regel(JsonNode regels, String veld, String melding) {
        return StreamSupport.stream(regels.spliterator(), false)
                .filter(regel -> regel.get(veld).stringValue().equals(melding)).findFirst().orElseThrow();
    }
}
