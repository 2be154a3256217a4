package nl.tegenkracht.melding.opname;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A melding is taken down, its melder comes in with an account, and nobody else ever does. */
class OpnameTest extends TakenDownTestBase {

    @Autowired
    private LegalClock clock;

    @Test
    void whatWasTakenDownIsTheVertrouwenspersoonsAloneAndCountsFromTheDayItWasMade() {
        var form = opname();
        var receipt = as(VERA).post("/v1/opnames", json(form));
        var melding = receipt.json().get("id").stringValue();

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().get("ontvangen").stringValue()).isEqualTo(form.get("ontvangen"));
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(VERA).get("/meldingen/" + melding).body()).contains(TOLD, "Aan de telefoon",
                "De melder kan hier nog niet bij", "Bij een misdrijf kan ik verplicht zijn het te melden",
                "17 november 2020").doesNotContain("12:00");
        assertThat(as(VERA).post("/v1/opnames", json(form)).body()).as("the same form once more")
                .isEqualTo(receipt.body());
        for (var other : Map.of("verhaal", "Iets anders", "soort", "signaal", "categorieen", List.of("pesten"))
                .entrySet()) {
            var changed = new LinkedHashMap<>(form);
            changed.put(other.getKey(), other.getValue());
            assertThat(as(VERA).post("/v1/opnames", json(changed)).status()).as(other.getKey()).isEqualTo(409);
        }
    }

    @Test
    void nothingIsTakenDownBeforeEveryLimitWasReadOutAndNoDayAfterTodayCounts() {
        var form = opname();
        form.put("voorgelezen", LIMITS.subList(1, 6));
        form.put("ontvangen", clock.today().plusDays(1).toString());

        var answer = as(VERA).post("/v1/opnames", json(form));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("voorgelezen", "ontvangen");
        assertThat(as(VERA).submit("/werk/opname", Map.of("naar", "verhaal", "id", Id.random())).status())
                .isEqualTo(400);
    }

    @Test
    void whoIsNoVertrouwenspersoonTakesNothingDown() {
        for (var person : new TestPerson[]{melder(), TestPerson.secretaris(NOORD), guest("AAAA")}) {
            assertThat(as(person).post("/v1/opnames", json(opname())).status()).isEqualTo(404);
            assertThat(as(person).get("/werk/opname").status()).isEqualTo(404);
            assertThat(as(person).submit("/werk/opname", opname()).status()).isEqualTo(404);
        }
    }

    @Test
    void onThePagesItGoesInTwoStepsAndWhatWasTypedComesBack() {
        assertThat(as(VERA).get("/werk/opname").body()).contains("Vooraf gezegd", "name=\"voorgelezen\"");
        var form = opname();
        form.put("naar", "verhaal");
        assertThat(as(VERA).submit("/werk/opname", form).body()).contains(TOLD, "Melding invoeren");
        form.remove("naar");
        form.put("wijze", "");
        var wrong = as(VERA).submit("/werk/opname", form);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains(TOLD, "Kies hoe u de melding kreeg.");
        form.put("wijze", "papier");
        var done = as(VERA).submit("/werk/opname", form);
        assertThat(done.status()).isEqualTo(303);
        assertThat(as(VERA).get(done.header("Location").replaceFirst(".*/melding/", "/")).body())
                .contains("Toegang voor de melder");
        assertThat(as(VERA).in(Language.EN).get("/werk/opname").body()).contains("Enter a report for somebody");
    }

    @Test
    void whoHasAnAccountTakesItInWithACodeThatWorksOnce() {
        var melding = takenDown();
        var code = code(melding);
        var melder = melder();

        var typed = code.toLowerCase().replace("-", " ");
        assertThat(exchange(melder, typed).json().get("id").stringValue()).isEqualTo(melding);
        assertThat(as(melder).get("").body()).contains(melding);
        assertThat(as(melder).get("/meldingen/" + melding).body()).contains(TOLD,
                "Uw vertrouwenspersoon schreef dit voor u op");
        assertThat(write(melder, melding, "Het klopt").status()).isEqualTo(201);
        assertThat(exchange(melder(), code).status()).as("used").isEqualTo(400);
        assertThat(make(melder, melding).status()).as("no guest").isEqualTo(404);
    }

    /** Whoever overheard the code can be first: then the vertrouwenspersoon undoes it. */
    @Test
    void anAccountThatIsNotTheMeldersLosesItWithANewCode() {
        var melding = takenDown();
        var other = melder();
        var melder = melder();
        exchange(other, code(melding));
        assertThat(as(VERA).get("/meldingen/" + melding + "/toegang").body()).contains(
                "De melding hoort nu bij een account", "Het account dat er nu bij kan, verliest de toegang");

        var made = make(VERA, melding);

        assertThat(made.status()).isEqualTo(200);
        assertThat(as(other).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(other).get("/v1/meldingen").body()).doesNotContain(melding);
        assertThat(exchange(melder, made.json().get("code").stringValue()).status()).isEqualTo(200);
        assertThat(as(melder).get("/meldingen/" + melding).body()).contains(TOLD);
        assertThat(as(VERA).in(Language.EN).get("/meldingen/" + melding + "/toegang").body())
                .contains("The account that has it now loses access");
    }

    @Test
    void aCodeThatIsWrongOrOfAnotherDomainOrOfTheVertrouwenspersoonOpensNothing() {
        var melding = takenDown();
        var code = code(melding);

        assertThat(exchange(melder(), "niets").status()).isEqualTo(400);
        assertThat(exchange(melder().inDomain("fractie-zuid"), code).status()).isEqualTo(400);
        assertThat(exchange(VERA, code).status()).isEqualTo(409);
        var page = as(melder()).submit("/code", Map.of("code", "niets"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Deze code klopt niet, of werkt niet meer.", "autocomplete=\"off\"")
                .doesNotContain("value=\"niets\"");
        assertThat(as(melder()).submit("/code", Map.of("code", code)).status()).isEqualTo(303);
    }

    /** Nobody learns by trying whether a code is good, where they can have no melding anyway. */
    @Test
    void whoIsHereByAnOfficeOnlyGetsTheSameAnswerForAGoodCodeAndABadOne() {
        var melding = takenDown();
        var code = code(melding);

        for (var visitor : new TestPerson[]{VINCENT, VERA, TestPerson.secretaris(NOORD)}) {
            var good = exchange(visitor, code);
            assertThat(good.status()).isEqualTo(409);
            assertThat(good.body()).contains("bij de organisatie waar u zelf werkt");
            assertThat(exchange(visitor, "niets").body()).isEqualTo(good.body());
        }
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(exchange(melder(), code).status()).as("still good").isEqualTo(200);
    }

    @Test
    void whoMadeACodeDoesNotUseItEvenIfTheyAreNoVertrouwenspersoonAnyMore() {
        var melding = takenDown();
        var colleague = melder();
        var code = make(colleague.withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_VERA), melding).json()
                .get("code").stringValue();

        assertThat(exchange(colleague, code).status()).isEqualTo(409);
        assertThat(exchange(melder(), code).status()).isEqualTo(200);
    }

    @Test
    void aCodeIsOnlyMadeOnWhatWasSeenAndOnlyIfConfirmed() {
        var melding = takenDown();

        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/toegangscodes", json(Map.of("bevestigd", "ja")),
                "\"7\"").status()).isEqualTo(412);
        assertThat(as(VERA).post("/v1/meldingen/" + melding + "/toegangscodes", json(Map.of()), etag(melding))
                .status()).isEqualTo(400);
        assertThat(as(VERA).get("/meldingen/" + melding + "/toegang").body()).contains("name=\"versie\"");
        assertThat(make(VINCENT, melding).status()).isEqualTo(404);
        assertThat(make(VERA, meldAs(melder())).status()).as("nobody took it down").isEqualTo(404);
    }
}
