package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TopicListener;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What melden tells others, and that a failure halfway neither doubles nor loses anything. */
@Tag("timing")
class EventsTest extends MeldingServiceTestBase {

    @Autowired
    private Dossiers<Melding> dossiers;

    @Autowired
    private DossierContent content;
    @Autowired
    private PersonPseudonyms persons;

    @Test
    void aMeldingTellsThatItIsReceivedInBehandelingAndToegewezenAndNothingElse() {
        var melder = melder();
        var melding = meldAs(melder);
        write(VERA, melding, "Antwoord");
        write(melder, melding, "Terug");
        write(VERA, melding, "Nog een antwoord");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);

        var events = awaitThree(melding);

        assertThat(events).extracting(node -> node.get("type").stringValue()).containsExactly(
                "nl.tegenkracht.melding.stand", "nl.tegenkracht.melding.stand", "nl.tegenkracht.melding.stand");
        assertThat(events).extracting(node -> Long.parseLong(node.get("sequence").asString())).containsExactly(1L,
                2L, 3L);
        assertThat(events).allSatisfy(node -> assertThat(node.toString()).doesNotContain("pesten", "medewerker",
                "Vera", TestPerson.BENOEMING_VERA, TestPerson.BENOEMING_VINCENT, melder.sub()));
    }

    @Test
    void aCrashAfterTheVerhaalAndBeforeTheDossierCostsNothingWhenSentAgain() {
        var melder = melder();
        var submitted = melding();
        var domain = new DataDomain(NOORD);
        var id = DomainContext.in(domain, () -> {
            var pseudonym = persons.of(melder.sub());
            var caller = new Caller(domain, pseudonym, Hoedanigheid.MEDEWERKER, Set.of(), List.of(), Set.of(pseudonym),
                    "sessie");
            var draft = dossiers.draft(dossiers.idOf((String) submitted.get("id"), caller));
            content.write(draft, new Relaas("", "", "Wat de uitval achterliet", "", "", "", List.of()), caller);
            return draft.id();
        });

        assertThat(as(melder).get("/v1/meldingen/" + id).status()).isEqualTo(404);
        assertThat(meldAs(melder, submitted)).isEqualTo(id);
        assertThat(as(melder).get("/v1/meldingen/" + id).json().get("verhaal").stringValue())
                .isEqualTo("Wat er gebeurde");
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isOne();
    }

    private static List<JsonNode> awaitThree(String melding) {
        try (var listener = new TopicListener(new DataDomain(NOORD), ServiceName.MELDING)) {
            return listener.awaitEvents(melding, 3);
        }
    }
}
