package nl.tegenkracht.melding.signalering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** A signal to the employer, by the API and by the page, and its answer. */
class SignalerenTest extends MeldingServiceTestBase {

    private static final TestPerson LENA = TestPerson.medewerker("lena", NOORD).withRole("bevoegd-gezag");
    private static final TestPerson LUUK = TestPerson.medewerker("luuk", NOORD).withRole("bevoegd-gezag");
    private static final String TEXT = "Mensen durven niets te zeggen als er iets misgaat";
    private static final String ANSWER = "Wij bespreken dit met iedereen";

    @Test
    void theEmployerReadsItAndAnswersAndTheAnswerComesBackToTheVertrouwenspersoon() {
        var id = send(Map.of()).json().get("id").stringValue();
        assertThat(turn(LENA, id)).isTrue();
        assertThat(turn(VERA, id)).isFalse();
        assertThat(as(LENA).get("/signaleringen/" + id).body()).contains(TEXT, "Wat doet u hiermee?");

        assertThat(answer(LENA, id, ANSWER).status()).isEqualTo(200);

        assertThat(answer(LENA, id, ANSWER).status()).isEqualTo(200);
        assertThat(answer(LENA, id, "Iets anders").status()).isEqualTo(409);
        assertThat(as(VERA).get("/v1/signaleringen/" + id).json().get("antwoord").stringValue()).isEqualTo(ANSWER);
        assertThat(as(VERA).in(Language.EN).get("/signaleringen/" + id).body()).contains(ANSWER, "Answered on");
        assertThat(turn(LENA, id)).isFalse();
    }

    @Test
    void aTextThatLeadsToSomebodyIsNotSentAndThePageShowsWhatToTakeOut() {
        var form = signal(Map.of("groep", "9", "tekst", "Op dinsdag riep het hoofd van de afdeling Inkoop iets"));

        var page = as(VERA).submit("/signaleringen/nieuw", form);
        var asJson = as(VERA).post("/v1/signaleringen", json(form));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Haal dit weg", ">dinsdag</mark>", ">hoofd</mark>", ">afdeling Inkoop</mark>",
                "riep het hoofd van de afdeling Inkoop iets</textarea>");
        assertThat(asJson.status()).isEqualTo(400);
        assertThat(asJson.body()).contains("4, 21, 34").doesNotContain("Inkoop", "dinsdag");
        form.put("groep", "40");
        assertThat(as(VERA).post("/v1/signaleringen", json(form)).status()).isEqualTo(201);
        assertThat(send(Map.of("groep", "40", "tekst", "Vraag het Bas eens")).status()).isEqualTo(400);
    }

    @Test
    void nobodyButItsTwoReadersLearnsThatItIsThere() {
        var id = send(Map.of()).json().get("id").stringValue();

        for (var other : new TestPerson[]{VINCENT, LUUK, melder(), TestPerson.secretaris(NOORD)}) {
            assertThat(as(other).get("/v1/signaleringen/" + id).status()).isEqualTo(404);
            assertThat(as(other).get("/signaleringen/" + id).status()).isEqualTo(404);
            assertThat(
                    as(other).post("/v1/signaleringen/" + id + "/antwoord", json(Map.of("antwoord", ANSWER)), "\"1\"")
                            .status())
                    .isEqualTo(404);
            assertThat(as(other).get("/v1/werkvoorraad").body()).doesNotContain(id);
            assertThat(as(other).get("/v1/signaleringen").body()).doesNotContain(id);
        }
        assertThat(as(melder()).get("/signaleringen").status()).isEqualTo(404);
        assertThat(as(melder()).post("/v1/signaleringen", json(signal(Map.of()))).status()).isEqualTo(404);
        assertThat(as(LENA).get("/signaleringen/nieuw").status()).isEqualTo(404);
        assertThat(answer(VERA, id, ANSWER).status()).isEqualTo(409);
    }

    @Test
    void theSameFormTwiceSendsOneAndAnotherTextUnderItIsRefused() {
        var form = signal(Map.of());
        var first = as(VERA).post("/v1/signaleringen", json(form)).json().get("id").stringValue();

        assertThat(as(VERA).post("/v1/signaleringen", json(form)).json().get("id").stringValue()).isEqualTo(first);
        var group = new LinkedHashMap<>(form);
        group.put("groep", "41");
        assertThat(as(VERA).post("/v1/signaleringen", json(group)).status()).as("another group").isEqualTo(409);
        form.put("tekst", "Er wordt veel geschreeuwd");

        assertThat(as(VERA).post("/v1/signaleringen", json(form)).status()).isEqualTo(409);
        assertThat(as(VERA).submit("/signaleringen/nieuw", form).body())
                .contains("Er wordt veel geschreeuwd</textarea>");
    }

    @Test
    void aDisadvantageBecauseOfTheOfficeGoesOnPaperAndTheAnswerIsWrittenDownByWhoSuffersIt() {
        var about = Map.of("soort", "benadeling", "aan", "", "tekst", "Sinds 3 maart word ik als hoofd overgeslagen");
        var id = send(about).json().get("id").stringValue();

        assertThat(as(LENA).get("/v1/signaleringen/" + id).status()).isEqualTo(404);
        assertThat(as(VERA).get("/signaleringen/" + id).body()).contains("Op papier, aan het Presidium",
                "Wat was het antwoord?");
        assertThat(answer(VERA, id, "Het Presidium praat met mijn leiding").status()).isEqualTo(200);
        assertThat(send(Map.of("soort", "benadeling")).status()).isEqualTo(400);
    }

    @Test
    void anOldPageDoesNotAnswerAndWhatWasTypedComesBack() {
        var id = send(Map.of()).json().get("id").stringValue();

        var page = as(LENA).submit("/signaleringen/" + id + "/antwoord", Map.of("versie", "7", "antwoord", ANSWER));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.body()).contains(ANSWER + "</textarea>");
    }

    private TestResponse send(Map<String, String> changes) {
        return as(VERA).post("/v1/signaleringen", json(signal(changes)));
    }

    private Map<String, Object> signal(Map<String, String> changes) {
        var signal = new LinkedHashMap<String, Object>(Map.of("id", Id.random(), "soort", "knelpunt", "groep", "7",
                "tekst", TEXT, "gecontroleerd", "ja", "aan", lena()));
        signal.putAll(changes);
        return signal;
    }

    private String lena() {
        for (var one : as(VERA).get("/v1/signaleringen").json().get("geadresseerden")) {
            if (one.get("naam").stringValue().equals("Lena Taxuspoort")) {
                return one.get("kenmerk").stringValue();
            }
        }
        throw new AssertionError("Lena can not be chosen");
    }

    private TestResponse answer(TestPerson person, String id, String text) {
        return as(person).post("/v1/signaleringen/" + id + "/antwoord", json(Map.of("antwoord", text)),
                as(person).get("/v1/signaleringen/" + id).header("ETag"));
    }

    private boolean turn(TestPerson person, String id) {
        for (var line : as(person).get("/v1/werkvoorraad").json().get("regels")) {
            if (line.get("dossier").stringValue().equals(id)) {
                assertThat(line.get("adres").stringValue()).isEqualTo("/" + NOORD + "/melding/signaleringen/" + id);
                return line.get("actie").booleanValue();
            }
        }
        throw new AssertionError("Not in the work list");
    }
}
