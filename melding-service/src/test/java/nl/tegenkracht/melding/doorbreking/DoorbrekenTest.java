package nl.tegenkracht.melding.doorbreking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** Confidentiality is broken with a reason, and the melder reads it before and after. */
class DoorbrekenTest extends MeldingServiceTestBase {

    @Test
    void theMelderReadsToWhomWhatAndWhyBeforeItIsDoneAndThatItWasDone() {
        var melder = melder();
        var melding = meldAs(melder);
        var form = doorbreking();

        assertThat(announce(VERA, melding, form).status()).isEqualTo(200);
        assertThat(as(melder).get("/meldingen/" + melding).body()).contains("Doorbreking van de vertrouwelijkheid",
                "Aangekondigd");
        assertThat(as(melder).get("/meldingen/" + melding + "/doorbreking").body())
                .contains("De politie", "Alleen wat nodig is", "Een leven", "Aan de telefoon", "Gedragscode")
                .doesNotContain("<textarea");
        assertThat(announce(VERA, melding, form).json().get("doorbrekingen").size()).as("the same form once more")
                .isEqualTo(1);

        assertThat(decide(VERA, melding, form, "ja").status()).isEqualTo(200);
        assertThat(decide(VERA, melding, form, "ja").status()).as("the same once more").isEqualTo(200);
        assertThat(decide(VERA, melding, form, "nee").status()).as("it is over").isEqualTo(409);
        assertThat(as(melder).get("/meldingen/" + melding + "/doorbreking").body()).contains("Gebeurd",
                "Gisteren verteld");
        assertThat(as(melder).in(Language.EN).get("/meldingen/" + melding + "/doorbreking").body())
                .contains("A compelling moral reason", "Done");
    }

    @Test
    void onlyTheVertrouwenspersoonWhoHasItDoesThisAndOnlyWhatWasAnnounced() {
        var melder = melder();
        var melding = meldAs(melder);
        var form = doorbreking();

        assertThat(announce(melder, melding, form).json().get("artikel").stringValue()).isEqualTo("Gedragscode 8.4");
        assertThat(announce(VINCENT, melding, form).status()).isEqualTo(404);
        assertThat(decide(VERA, melding, form, "ja").status()).as("not announced").isEqualTo(404);
        form.put("gezegd", "");
        assertThat(announce(VERA, melding, form).body()).contains("gezegd");
        form.put("gezegd", "Vanmorgen");
        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/doorbrekingen", json(form), "\"9\"").status())
                .isEqualTo(412);
        announce(VERA, melding, form);
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        assertThat(decide(VINCENT, melding, form, "ja").status()).isEqualTo(409);
        assertThat(decide(VERA, melding, form, "ja").status()).isEqualTo(404);
    }

    @Test
    void onThePageWhatWasTypedComesBackAndItIsRecorded() {
        var melding = meldAs(melder());
        var form = doorbreking();
        var page = "/meldingen/" + melding + "/doorbreking";
        form.put("versie", version(melding));
        form.put("grond", "");

        var wrong = as(VERA).submit(page, form);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("De politie", "Kies op welke grond.");
        form.put("grond", "misdrijf");
        assertThat(as(VERA).submit(page, form).status()).isEqualTo(303);
        assertThat(as(VERA).submit(page + "/afloop", Map.of("doorbreking", form.get("id"), "gedaan", "nee", "verslag",
                "Het bleek niet nodig", "versie", version(melding))).status()).isEqualTo(303);
        assertThat(as(VERA).get(page).body()).contains("Ervan afgezien", "Het bleek niet nodig");
    }

    private TestResponse announce(TestPerson person, String melding, Map<String, Object> form) {
        return as(person).post("/v1/meldingen/" + melding + "/doorbrekingen", json(form), etag(person, melding));
    }

    private TestResponse decide(TestPerson person, String melding, Map<String, Object> form, String done) {
        return as(person).post("/v1/meldingen/" + melding + "/doorbrekingen/afloop",
                json(Map.of("doorbreking", form.get("id"), "gedaan", done, "verslag", "Gisteren verteld")),
                etag(person, melding));
    }

    private String version(String melding) {
        return etag(VERA, melding).replace("\"", "");
    }

    private static Map<String, Object> doorbreking() {
        var form = new LinkedHashMap<String, Object>();
        form.put("id", Id.random());
        form.put("grond", "gewetensnood");
        form.put("wie", "De politie");
        form.put("wat", "Alleen wat nodig is");
        form.put("waarom", "Een leven staat op het spel");
        form.put("gezegd", "Aan de telefoon");
        return form;
    }
}
