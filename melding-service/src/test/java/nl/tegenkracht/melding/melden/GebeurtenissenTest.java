package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.testkit.TopicListener;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Wat melden aan anderen vertelt, en dat een uitval halverwege niets verdubbelt of verliest. */
class GebeurtenissenTest extends MetMeldingService {

    @Autowired
    private Dossiers<Melding> dossiers;

    @Autowired
    private Inhoud inhoud;

    @Test
    void eenMeldingVerteltDatZijOntvangenInBehandelingEnToegewezenIsEnVerderNiets() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        schrijf(VERA, melding, "Antwoord");
        schrijf(melder, melding, "Terug");
        schrijf(VERA, melding, "Nog een antwoord");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        var gebeurtenissen = wachtOpDrie(melding);

        assertThat(gebeurtenissen).extracting(een -> een.get("type").stringValue()).containsExactly(
                "nl.tegenkracht.melding.ontvangen", "nl.tegenkracht.melding.stand",
                "nl.tegenkracht.melding.toegewezen");
        assertThat(gebeurtenissen).extracting(een -> Long.parseLong(een.get("sequence").asString())).containsExactly(1L,
                2L, 3L);
        assertThat(gebeurtenissen).allSatisfy(een -> assertThat(een.toString()).doesNotContain("pesten", "medewerker",
                "Vera", TestPerson.BENOEMING_VERA, TestPerson.BENOEMING_VINCENT, melder.sub()));
    }

    @Test
    void eenUitvalNaHetVerhaalEnVoorHetDossierKostNietsBijHetOpnieuwVersturen() {
        var melder = melder();
        var ingestuurd = melding();
        var id = (String) ingestuurd.get("id");
        var domein = new DataDomain(NOORD);
        var beller = new Caller(domein, "iemand", Hoedanigheid.MEDEWERKER, Set.of(), List.of(),
                Set.of("iemand"), "sessie");
        DomainContext.run(domein, () -> inhoud.schrijf(dossiers.draft(id),
                new Relaas("", "Wat de uitval achterliet", "", "", "", List.of()), beller));

        assertThat(als(melder).get("/v1/meldingen/" + id).status()).isEqualTo(404);
        assertThat(als(melder).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(201);
        assertThat(als(melder).get("/v1/meldingen/" + id).json().get("verhaal").stringValue())
                .isEqualTo("Wat er gebeurde");
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isOne();
    }

    private static List<JsonNode> wachtOpDrie(String melding) {
        try (var mee = new TopicListener(new DataDomain(NOORD), ServiceName.MELDING)) {
            return mee.awaitEvents(melding, 3);
        }
    }
}
