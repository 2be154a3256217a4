package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.ChangedBenoemingen;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** A klacht from filing to decision by the API, as everybody who takes part, and what each can read after it. */
class HandelenTest extends CaseTestBase {

    @Test
    void fromFilingToADecisionThatFollowsTheAdvice() {
        toAdvice();
        assertThat(readers()).isEqualTo(Map.of(
                "noa", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze advies",
                "bas", "afschrift uitnodiging hoorverslag feitenoverzicht zienswijze reactie advies", "kiki",
                "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie zienswijze "
                        + "reactie advies",
                "karel", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze reactie stemmen advies",
                "kim", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze reactie stemmen advies",
                "kees", "klaagschrift ontvankelijkheid afschrift uitnodiging hoorverslag feitenoverzicht reactie "
                        + "zienswijze reactie stemmen advies",
                "lena", "hoorverslag zienswijze advies"));
        assertThat(stand(noa)).isEqualTo("bij-bevoegd-gezag");

        does(LENA, "beslis", 1, Map.of("volgt", "ja", "tekst", "Zo wordt het."));

        for (var reader : List.of(noa, BAS, KIKI, LENA)) {
            var found = read(reader, klacht).json();
            assertThat(found.get("staat").stringValue()).isEqualTo("beslist");
            assertThat(text(reader, piece(found, "beslissing"))).isEqualTo("Zo wordt het.");
        }
        assertThat(term(noa, "beslissing").get("stand").stringValue()).isEqualTo("met");
        assertThat(Stream.of(noa, BAS).map(party -> letters(party)).toList())
                .allSatisfy(letters -> assertThat(letters).contains("beslissing"));
        assertThat(letters(BAS)).doesNotContain("ontvankelijkheid", "ontvangstbevestiging");
        assertThat(term(KIKI, "bericht").get("stand").stringValue()).isEqualTo("met");
    }

    @Test
    void departingFromTheAdviceTakesReasons() {
        toAdvice();
        var without = tries(LENA, "beslis", 1, Map.of("volgt", "nee", "tekst", "Anders."));

        assertThat(without.status()).isEqualTo(409);
        assertThat(without.json().path("artikel").isString()).as("no artikel says so").isFalse();
        does(LENA, "beslis", 1, Map.of("volgt", "nee", "tekst", "Anders.", "redenen", "Omdat het anders lag."));
        assertThat(read(noa, klacht).json().get("procedure").get("delen").get(0).get("gevolgd").booleanValue())
                .isFalse();
    }

    @Test
    void theAangeklaagdeLearnsNothingOfAnInadmissibilityThatIsFollowed() {
        toComplete();
        does(KAREL, "beoordeel", 1, Map.of("gronden", List.of("1.1:a", "1.2:a"), "tekst", "Dit kan niet.", "advies",
                "Neem dit niet in behandeling."));
        assertThat(read(BAS, klacht).status()).isEqualTo(404);
        assertThat(pieces(LENA)).containsExactly("advies-niet-ontvankelijk");
        assertThat(read(LENA, klacht).json().get("klaagschrift").isNull()).isTrue();
        assertThat(read(LUUK, klacht).status()).isEqualTo(404);

        does(LENA, "beslis-niet-ontvankelijk", 1, Map.of("volgt", "ja", "tekst", "Ik volg dit."));

        assertThat(stand(noa)).isEqualTo("niet-ontvankelijk");
        assertThat(letters(noa)).contains("niet-ontvankelijk");
        assertThat(read(BAS, klacht).status()).isEqualTo(404);
        assertThat(as(BAS).get("/v1/klachten").json().get("klachten").valueStream()
                .anyMatch(row -> row.get("id").stringValue().equals(klacht))).isFalse();
    }

    @Test
    void anInadmissibilityIsSentBackOnce() {
        toComplete();
        var advised = Map.of("gronden", List.of("1.1:a", "1.2:a"), "tekst", "Dit kan niet.", "advies", "Niet doen.");
        does(KAREL, "beoordeel", 1, advised);
        does(LENA, "beslis-niet-ontvankelijk", 1, Map.of("volgt", "nee", "tekst", "Kijk nog eens."));
        assertThat(stand(noa)).as("the klager is not told").isEqualTo("advies-niet-ontvankelijk");
        assertThat(stand(KIKI)).isEqualTo("terug-bij-commissie");

        does(KAREL, "beoordeel", 1, advised);
        does(LENA, "beslis-niet-ontvankelijk", 1, Map.of("volgt", "nee", "tekst", "Toch wel."));

        assertThat(stand(noa)).isEqualTo("ontvankelijk");
        assertThat(term(noa, "advies").get("einde").stringValue()).isEqualTo(today.plusWeeks(8).toString());
    }

    @Test
    void whoWithdrawsHalfwayTellsThoseWhoKnewAndNobodyElse() {
        toHearing();

        var withdrawn = as(noa).post("/v1/klachten/" + klacht + "/intrekking",
                json(Map.of("id", Id.random(), "bevestigd", "ja")));

        assertThat(withdrawn.json().get("staat").stringValue()).isEqualTo("ingetrokken");
        assertThat(letters(BAS)).contains("ingetrokken");
        assertThat(read(LENA, klacht).status()).as("never told").isEqualTo(404);
        assertThat(pieces(BAS)).containsExactly("afschrift", "uitnodiging");
        assertThat(acts(KIKI)).isSubsetOf("0 bezorg");
    }

    @Test
    void afterTheSignaturesItIsTooLateToWithdraw() {
        toAdvice();

        var late = as(noa).post("/v1/klachten/" + klacht + "/intrekking",
                json(Map.of("id", Id.random(), "bevestigd", "ja")));

        assertThat(late.status()).isEqualTo(409);
        assertThat(stand(noa)).isEqualTo("bij-bevoegd-gezag");
    }

    @Test
    void adjourningIsPossibleOnceInTimeAndNoLongerThanTheRegelingSays() {
        toAdvice();
        var end = LocalDate.parse(term(LENA, "beslissing").get("einde").stringValue());

        var tooLong = tries(LENA, "verdaag", 1,
                Map.of("tot", end.plusWeeks(4).plusDays(1).toString(), "tekst", "Druk."));
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 13.3");
        does(LENA, "verdaag", 1, Map.of("tot", end.plusWeeks(4).toString(), "tekst", "Druk."));
        assertThat(tries(LENA, "verdaag", 1, Map.of("tot", end.plusWeeks(5).toString(), "tekst", "Nog eens.")).status())
                .isEqualTo(409);

        itIsOn(end.plusWeeks(4).plusDays(2));
        does(LENA, "beslis", 1, Map.of("volgt", "ja", "tekst", "Toch nog."));
        assertThat(read(noa, klacht).json().get("procedure").get("termijnen").valueStream()
                .filter(term -> term.get("code").stringValue().equals("beslissing"))
                .map(term -> term.get("stand").stringValue())).containsExactly("superseded", "missed");
    }

    @Test
    void nothingIsChosenBeforehandAndEverythingThatIsMissingIsSaidAtOnce() {
        toComplete();
        var form = as(KAREL).get("/v1/klachten/" + klacht + "/handelingen").json().get("handelingen").valueStream()
                .filter(act -> act.get("code").stringValue().equals("beoordeel")).findFirst().orElseThrow();
        assertThat(form.get("deel").intValue()).isEqualTo(1);
        assertThat(form.get("velden").valueStream().map(field -> field.get("naam").stringValue()))
                .containsExactly("gronden", "tekst", "advies");
        assertThat(form.get("velden").get(0).get("regels").valueStream().map(row -> row.get("naam").stringValue()))
                .containsExactly("Bas Kastanjeboom: Schreeuwen op de gang", "Bas Kastanjeboom: Deur dichtgooien");

        var empty = tries(KAREL, "beoordeel", 1, Map.of());
        assertThat(empty.status()).isEqualTo(400);
        assertThat(errors(empty)).containsExactlyInAnyOrder("gronden", "tekst");
        var foreign = tries(KAREL, "beoordeel", 1, Map.of("gronden", List.of("1.1:ontvankelijk", "1.2:ontvankelijk"),
                "tekst", "Goed.", "volgt", "ja"));
        assertThat(errors(foreign)).containsExactly("volgt");
        var half = tries(KAREL, "beoordeel", 1, Map.of("gronden", List.of("1.1:ontvankelijk"), "tekst", "Goed."));
        assertThat(errors(half)).containsExactly("gronden");
    }

    @Test
    void theWrongPersonTheWrongMomentAndAnOldVersionAreEachRefused() {
        toComplete();

        var notTheirs = tries(KIKI, "beoordeel", 1, Map.of());
        assertThat(notTheirs.status()).isEqualTo(409);
        assertThat(notTheirs.json().get("artikel").stringValue()).isEqualTo("KR-2021 art. 10.1");
        assertThat(tries(KAREL, "stel-advies-vast", 1, Map.of()).status()).isEqualTo(409);
        assertThat(tries(KAREL, "beoordeel", 7, Map.of()).status()).isEqualTo(404);
        assertThat(tries(KAREL, "bestaat-niet", 1, Map.of()).status()).isEqualTo(404);
        assertThat(tries(BAS, "dien-stuk-in", 1, Map.of()).status()).isEqualTo(404);
        var body = json(admissible());
        assertThat(as(KAREL).post(address("beoordeel", 1), body).status()).as("which version").isEqualTo(400);
        assertThat(as(KAREL).post(address("beoordeel", 1), body, "\"1\"").status()).isEqualTo(412);
    }

    /** Also of what has no text of its own, and of what cannot be chosen any more once it is done. */
    @Test
    void theSameNamesTwiceAreOneActAndANameThatWasCorrectedUnderTheirIdIsNotDroppedWithoutAWord() {
        var names = new LinkedHashMap<String, Object>(Map.of("id", Id.random(), "aangeklaagde1", "Bas Kastanje",
                "gedragingen1", "Schreeuwen"));
        does(KIKI, "noem-aangeklaagden", 0, names);
        does(KIKI, "noem-aangeklaagden", 0, names);

        names.put("aangeklaagde1", "Bas Kastanjeboom");
        assertThat(tries(KIKI, "noem-aangeklaagden", 0, names).status()).isEqualTo(409);
        names.put("id", Id.random());
        does(KIKI, "noem-aangeklaagden", 0, names);
    }

    @Test
    void theSameFormTwiceIsOneActAndAnotherUnderItsIdIsRefused() {
        toComplete();
        var form = admissible();
        var version = etag(KAREL);
        var first = as(KAREL).post(address("beoordeel", 1), json(form), version);

        assertThat(first.status()).isEqualTo(200);
        assertThat(as(KAREL).post(address("beoordeel", 1), json(form), version).header("ETag"))
                .isEqualTo(first.header("ETag"));
        var other = new LinkedHashMap<String, Object>(form);
        other.put("tekst", "Iets anders.");
        assertThat(as(KAREL).post(address("beoordeel", 1), json(other), version).status()).isEqualTo(409);
        other.putAll(form);
        other.put("gronden", List.of("1.1:ontvankelijk", "1.2:a"));
        assertThat(as(KAREL).post(address("beoordeel", 1), json(other), version).status())
                .as("nothing but another choice").isEqualTo(409);
        assertThat(letters(noa)).containsOnlyOnce("ontvankelijkheid");
    }

    @Test
    void whoTheKlachtIsAboutDoesNotHandleItAndCanBeNamed() {
        var about = new LinkedHashMap<String, Object>(klaagschrift());
        about.put("betrokken", List.of(BENOEMING_LID));
        about.put("aangeklaagden", "kim hazelaar en lena taxuspoort");
        klacht = dienInAs(noa, about);
        does(KIKI, "noem-aangeklaagden", 0, Map.of("aangeklaagde1", "Kim Hazelaar", "gedragingen1", "Schreeuwen"));

        assertThat(offered(KIKI, "stel-commissie-samen", 0, "leden")).contains("Kees Vlierboom")
                .doesNotContain("Kim Hazelaar", "Kiki Berkenstam");
        assertThat(offered(KIKI, "wijs-bevoegd-gezag-aan", 1, "persoon")).containsExactly("Lena Taxuspoort",
                "Luuk Lariksdreef");
        assertThat(explained(KIKI, "wijs-bevoegd-gezag-aan", 1, "persoon")).filteredOn(text -> text.contains("Let op"))
                .singleElement().asString().startsWith("Lena Taxuspoort");
        does(KIKI, "markeer-compleet", 0, Map.of("sinds", today.toString()));
        assertThat(acts(KIKI)).as("nothing to send before it is admissible").doesNotContain("1 stuur-afschrift");
    }

    @Test
    void aPageOnWhichNobodyCanBeChosenSaysSoAndWhoCanHelp() {
        var elsewhere = dienInAs(TestPerson.medewerker("klager-" + Id.random(), ZUID), klaagschrift());

        var page = as(KIKI.inDomain(ZUID)).get("/klachten/" + elsewhere + "/handelingen/wijs-bevoegd-gezag-aan?deel=1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Er is niemand die u hier kunt kiezen");
    }

    @Test
    void aMemberWhomTheKlagerNamesAsInvolvedLaterSeesNothingFromThenOn() {
        toComplete();
        assertThat(read(KIM, klacht).status()).isEqualTo(200);

        assertThat(as(noa).post("/v1/klachten/" + klacht + "/aanvullingen",
                json(Map.of("id", Id.random(), "betrokken", List.of(BENOEMING_LID)))).status()).isLessThan(300);

        assertThat(read(KIM, klacht).status()).isEqualTo(404);
        assertThat(tries(KAREL, "beoordeel", 1, admissible()).status()).as("not by two").isEqualTo(409);
        assertThat(offered(KIKI, "vervang-lid", 0, "lid")).doesNotContain("Kim Hazelaar");
    }

    @Test
    void theSeatOfAMemberWhoIsNoLongerBenoemdGoesToADeputy() {
        toComplete();
        assertThat(offered(KIKI, "vervang-lid", 0, "lid")).isEmpty();

        ChangedBenoemingen.during(List.of(BENOEMING_VOORZITTER), List.of(), () -> {
            does(KIKI, "vervang-lid", 0,
                    Map.of("lid", chosen(KIKI, "vervang-lid", 0, "lid", "Koen Meidoorn").getFirst()));
            does(KOEN, "beoordeel", 1, admissible());
        });

        assertThat(read(KAREL, klacht).status()).isEqualTo(404);
    }

    @Test
    void aPieceOfSomebodyElseIsNotThere() {
        toAdvice();
        var votes = piece(read(KAREL, klacht).json(), "stemmen");
        var klaagschrift = piece(read(noa, klacht).json(), "klaagschrift");

        assertThat(text(KAREL, votes)).contains("Kim Hazelaar: ");
        for (var reader : List.of(noa, BAS, KIKI, LENA)) {
            assertThat(stuk(reader, votes).status()).isEqualTo(404);
        }
        assertThat(text(noa, klaagschrift)).contains("Lindelaan 1");
        for (var reader : List.of(BAS, LENA)) {
            assertThat(stuk(reader, klaagschrift).status()).isEqualTo(404);
            assertThat(read(reader, klacht).body()).doesNotContain("Lindelaan", "Wat er gebeurde", "Noa Beukenhaag");
        }
    }
}
