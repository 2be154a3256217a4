package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** A melding that was not sent yet is kept for its melder, and for nobody else. */
class ConceptTest extends MeldingServiceTestBase {

    @Test
    void whatIsKeptIsThereAgainOnAnotherDeviceAsItWasTyped() {
        var melder = melder();
        var form = keep(melder, "Het begon in  maart ");

        assertThat(as(melder).get("").body()).contains("Nog niet verstuurd", "Verder schrijven");
        assertThat(as(melder).get("/nieuw?concept=" + form.get("id")).body()).contains("Het begon in  maart ",
                "U gaat verder met wat u bewaarde", "name=\"soort\" value=\"alleen-advies\"", "Melding versturen");
        assertThat(as(melder).in(Language.EN).get("").body()).contains("Not sent yet", "Go on writing");
    }

    @Test
    void nobodyElseSeesThatItIsThere() {
        var melder = melder();
        var form = keep(melder, "Zilveren reigers");

        for (var other : List.of(VERA, VINCENT, melder())) {
            assertThat(as(other).get("").body()).doesNotContain("Nog niet verstuurd");
            assertThat(as(other).get("/v1/werkvoorraad").body()).doesNotContain(form.get("id").toString());
        }
        assertThat(as(melder()).get("/nieuw?concept=" + form.get("id")).body()).doesNotContain("Zilveren reigers",
                "U gaat verder met wat u bewaarde");
        assertThat(as(melder).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
        assertThat(as(melder).get("/v1/werkvoorraad").json().get("regels").size()).isZero();
    }

    @Test
    void onceSentItIsGone() {
        var melder = melder();
        var form = keep(melder, "Wat er gebeurde");
        var sent = melding();
        sent.put("id", form.get("id"));

        meldAs(melder, sent);

        assertThat(as(melder).get("").body()).doesNotContain("Nog niet verstuurd");
    }

    @Test
    void thrownAwayItIsGone() {
        var melder = melder();
        var form = keep(melder, "Toch niet");

        as(melder).submit("/nieuw", Map.of("id", form.get("id"), "naar", "weggooien"));

        assertThat(as(melder).get("").body()).doesNotContain("Nog niet verstuurd");
    }

    @Test
    void withoutRoomNothingIsLost() {
        var melder = melder();
        for (var number = 0; number < Concepten.PLACES; number++) {
            keep(melder, "Verhaal " + number);
        }

        var page = as(melder).submit("/nieuw", form("Verhaal te veel"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("Verhaal te veel", "Verstuur of gooi er eerst een weg");
    }

    @Test
    void aPortalKeepsOpensAndThrowsAwayAndNobodyElseSeesIt() {
        var melder = melder();
        var id = Id.random();
        var address = "/v1/concepten/" + id;

        assertThat(as(melder).put(address, json(Map.of("verhaal", "Zilveren  reigers ", "categorieen",
                List.of("pesten"))), null).status()).isEqualTo(204);

        assertThat(as(melder).get(address).json().get("verhaal").stringValue()).isEqualTo("Zilveren  reigers ");
        assertThat(as(melder).get("/v1/concepten").json().at("/concepten/0/id").stringValue()).isEqualTo(id);
        assertThat(as(melder).get("/nieuw?concept=" + id).body()).contains("Zilveren  reigers ");
        for (var other : List.of(VERA, melder())) {
            assertThat(as(other).get(address).status()).isEqualTo(404);
            assertThat(as(other).get("/v1/concepten").json().get("concepten")).isEmpty();
            assertThat(discard(other, address).status()).isEqualTo(204);
        }
        assertThat(as(melder).put("/v1/concepten/kort", json(Map.of("verhaal", "x")), null).status()).isEqualTo(400);
        assertThat(discard(melder, address).status()).isEqualTo(204);
        assertThat(as(melder).get(address).status()).isEqualTo(404);
    }

    private TestResponse discard(TestPerson person, String address) {
        return as(person).raw("DELETE", address, "application/json", new byte[0]);
    }

    private Map<String, Object> keep(TestPerson melder, String verhaal) {
        var form = form(verhaal);
        assertThat(as(melder).submit("/nieuw", form).status()).isEqualTo(303);
        return form;
    }

    private static Map<String, Object> form(String verhaal) {
        var form = melding();
        form.put("verhaal", verhaal);
        form.put("soort", "alleen-advies");
        form.put("stap", "verhaal");
        form.put("naar", "bewaren");
        return form;
    }
}
