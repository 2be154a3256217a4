package nl.tegenkracht.melding.vertrouwenspersoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.EndedBenoeming;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Tag("timing")
class EndOfABenoemingTest extends MeldingServiceTestBase {

    @Autowired
    private MeterRegistry meters;

    private static final TestPerson VONNE = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, NOORD);

    @Test
    void afterTheEndOfTheBenoemingTheVertrouwenspersoonReadsNothingMore() {
        var melding = meldToVonne(melder());
        assertThat(as(VONNE).get("/v1/meldingen/" + melding).status()).isEqualTo(200);

        EndedBenoeming.during(TestPerson.BENOEMING_VONNE, () -> {
            assertThat(as(VONNE).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
            assertThat(as(VONNE).get("/meldingen/" + melding).status()).isEqualTo(404);
            assertThat(as(VONNE).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
            assertThat(as(VONNE).get("/werk").status()).isEqualTo(404);
            assertThat(write(VONNE, melding, "Nog iets").status()).isEqualTo(404);
        });
    }

    /** And whether the melding is there at all cannot be told from it. */
    @Test
    void whoWasWritingWhenItEndedReadsWhyAndHasTheTextStillThere() {
        var melding = meldToVonne(melder());
        var form = Map.of("id", Id.random(), "tekst",
                "Zullen wij elkaar donderdag om elf uur spreken, buiten het gebouw?");

        EndedBenoeming.during(TestPerson.BENOEMING_VONNE, () -> {
            var answer = as(VONNE).submit("/meldingen/" + melding + "/berichten", form);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains(form.get("tekst"), "Wat u schreef is niet verstuurd",
                    "een benoeming kan zijn geëindigd");
            assertThat(withoutReference(as(VONNE).submit("/meldingen/" + Id.random() + "/berichten", form).body()))
                    .isEqualTo(withoutReference(answer.body()));
        });
    }

    private static String withoutReference(String page) {
        return page.replaceAll("(?s)<p class=\"tk-kenmerk\">.*?</p>", "");
    }

    @Test
    void theMelderIsToldAndChoosesSomeoneElse() {
        var melder = melder();
        var melding = meldToVonne(melder);

        EndedBenoeming.during(TestPerson.BENOEMING_VONNE, () -> {
            assertThat(as(melder).get("/meldingen/" + melding).body())
                    .contains("Uw vertrouwenspersoon is niet meer benoemd", "<details class=\"tk-keuze\" open",
                            "Kies wie verdergaat",
                            "Vincent Lindeblad")
                    .doesNotContain("Vonne Eikenrode", "name=\"tekst\"");
            assertThat(as(melder).get("").body()).contains("Uw vertrouwenspersoon is niet meer benoemd");
            await().atMost(Duration.ofMinutes(2)).until(() -> row(melder).get("actie").booleanValue());
            assertThat(row(melder).get("staat").stringValue()).isEqualTo("kies-een-andere-vertrouwenspersoon");
            assertThat(as(melder).get("").body()).contains("Kies een andere vertrouwenspersoon");
            assertThat(meters.get("tegenkracht.dossiers.unattended").gauge().value()).isPositive();
            assertThat(as(melder).get("/v1/meldingen/" + melding).json().get("vertrouwenspersoon").isNull()).isTrue();
            assertThat(wissel(melder, melding, TestPerson.BENOEMING_VERA).status()).isEqualTo(200);
            assertThat(row(melder).get("actie").booleanValue()).isFalse();
            assertThat(as(melder).get("/meldingen/" + melding).body())
                    .contains("Een vertrouwenspersoon die niet meer benoemd is kon dit lezen tot");
        });
    }

    /** The melder of a melding that is over is asked nothing meanwhile: it is not touched. */
    @Test
    void aBenoemingThatHoldsAgainUndoesTheQuestion() {
        var melder = melder();
        var melding = meldToVonne(melder);
        var stopped = melder();
        var ended = meldToVonne(stopped);
        var etag = as(stopped).post("/v1/meldingen/" + ended + "/einde", "{}", "\"1\"").header("ETag");

        EndedBenoeming.during(TestPerson.BENOEMING_VONNE,
                () -> await().atMost(Duration.ofMinutes(2)).until(() -> row(melder).get("actie")
                        .booleanValue()));

        await().atMost(Duration.ofMinutes(2)).until(() -> !row(melder).get("actie").booleanValue());
        assertThat(as(VONNE).get("/v1/werkvoorraad").body()).contains(melding);
        assertThat(as(stopped).get("/v1/meldingen/" + ended).header("ETag")).isEqualTo(etag);
        assertThat(row(stopped).get("staat").stringValue()).isEqualTo("beeindigd");
    }

    @Test
    void whoeverIsNoLongerBenoemdCannotBeChosenAndARepeatStillSucceeds() {
        var melder = melder();
        var submitted = melding();
        submitted.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        var first = as(melder).post("/v1/meldingen", json(submitted));

        EndedBenoeming.during(TestPerson.BENOEMING_VONNE, () -> {
            assertThat(as(melder).post("/v1/meldingen", json(submitted)).body()).isEqualTo(first.body());
            var another = melding();
            another.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
            var response = as(melder).post("/v1/meldingen", json(another));
            assertThat(response.status()).isEqualTo(409);
            assertThat(response.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 4 lid 1 en 2");
            assertThat(as(melder).get("/v1/vertrouwenspersonen").json().get("totaal").intValue()).isEqualTo(2);
        });
    }

    private JsonNode row(TestPerson melder) {
        return as(melder).get("/v1/werkvoorraad").json().get("regels").get(0);
    }

    private String meldToVonne(TestPerson melder) {
        var submitted = melding();
        submitted.put("vertrouwenspersoon", TestPerson.BENOEMING_VONNE);
        return meldAs(melder, submitted);
    }
}
