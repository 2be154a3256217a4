package nl.tegenkracht.melding.opname;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.tegenkracht.contracts.Language;
import org.junit.jupiter.api.Test;

/** Who has no account makes a code of their own, has that one melding with it, and is never locked out by a lost answer. */
class OwnCodeTest extends TakenDownTestBase {

    /** A23: the code that somebody else saw opens one step, in which the guest makes one that nobody else sees. */
    @Test
    void aGuestMakesACodeOfTheirOwnAndReadsAndAnswersThatOneMelding() {
        var melding = takenDown();
        var handedOver = guest(code(melding));

        assertThat(as(handedOver).get("/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(handedOver).get("/v1/meldingen").json().get("totaal").intValue()).isZero();
        assertThat(as(handedOver).get("/v1/werkvoorraad").body()).doesNotContain(melding);
        assertThat(as(handedOver).get("").status()).isEqualTo(303);
        assertThat(as(handedOver).get("/code").body()).contains("Mijn eigen code maken");
        var made = as(handedOver).submit("/code", Map.of());
        var own = guest(shownIn(made));

        assertThat(made.body()).contains("Dit is uw eigen code");
        assertThat(as(handedOver).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(own).get("/code").header("Location")).endsWith("/meldingen/" + melding);
        assertThat(as(handedOver).get("/code").body()).contains("Deze code opent niets, of niets meer");
        assertThat(as(own).get("/meldingen/" + melding).body()).contains(TOLD, "Uw code vernieuwen", "Het verhaal")
                .doesNotContain("/klacht\"");
        assertThat(write(own, melding, "Dank u").status()).isEqualTo(201);
        assertThat(as(VERA).get("/v1/meldingen/" + melding + "/berichten").body()).contains("Dank u");
    }

    /** The answer with a code can be lost on its way. */
    @Test
    void aGuestWhoNeverSawTheirOwnCodeMakesAnotherUntilTheyUsedOneAndNoneIsLeftOver() {
        var melding = takenDown();
        var typed = code(melding);
        var handedOver = guest(typed);
        var lost = guest(shownIn(as(handedOver).submit("/code", Map.of())));

        assertThat(as(handedOver).get("/code").body()).contains("U maakte net een eigen code");
        assertThat(exchange(melder(), typed).status()).as("an account").isEqualTo(400);
        var own = guest(shownIn(as(handedOver).submit("/code", Map.of())));
        assertThat(as(lost).get("/v1/meldingen/" + melding).status()).as("the lost one").isEqualTo(404);
        assertThat(as(own).get("/code").status()).isEqualTo(303);
        assertThat(as(own).get("/meldingen/" + melding).body()).contains(TOLD);
        assertThat(as(VERA).get("/meldingen/" + melding + "/toegang").body()).contains("met een eigen code")
                .doesNotContain("nog niet gebruikt");

        assertThat(as(handedOver).in(Language.EN).get("/code").body()).contains("Did you make a code of your own");
        assertThat(as(handedOver).submit("/code", Map.of()).body()).contains("Maakte u zelf een eigen code",
                "uw vertrouwenspersoon geeft u een nieuwe");
    }

    @Test
    void aGuestWhoRenewedTheirCodeAndNeverSawItSendsTheFormAgain() {
        var melding = takenDown();
        var first = entered(melding);
        as(first).get("/code");
        make(first, melding);

        var again = make(first, melding);

        assertThat(again.status()).isEqualTo(200);
        var own = guest(again.json().get("code").stringValue());
        assertThat(as(own).get("/code").status()).isEqualTo(303);
        assertThat(as(own).get("/meldingen/" + melding).body()).contains(TOLD);
        assertThat(make(first, melding).status()).isEqualTo(404);
    }

    @Test
    void aGuestDoesNothingButThatOneMelding() {
        var own = entered(takenDown());
        var other = takenDown();
        var filed = melder();

        assertThat(as(own).get("/nieuw").status()).isEqualTo(409);
        assertThat(as(own).post("/v1/meldingen", json(melding())).body()).contains("Met uw code leest");
        assertThat(as(own).get("/v1/meldingen/" + other).status()).isEqualTo(404);
        assertThat(as(own).get("/v1/meldingen/" + meldAs(filed)).status()).isEqualTo(404);
        assertThat(as(own).get("/werk").status()).isEqualTo(404);
        assertThat(as(own).get("/v1/meldingen").json().get("totaal").intValue()).isEqualTo(1);
        var id = as(own).get("/v1/meldingen").json().get("meldingen").get(0).get("id").stringValue();
        assertThat(as(own).get("/meldingen/" + id + "/klacht").status()).isEqualTo(409);
    }

    @Test
    void aRenewedCodeEndsTheOneBeforeWhoeverRenewsIt() {
        var melding = takenDown();
        var first = entered(melding);
        write(first, melding, "Van mij");

        var second = guest(make(first, melding).json().get("code").stringValue());
        assertThat(as(first).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(second).get("/v1/meldingen/" + melding).status()).isEqualTo(200);
        assertThat(as(second).get("/v1/meldingen/" + melding + "/berichten").body()).contains("\"eigen\":true");

        var handedOver = code(melding);
        assertThat(as(second).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(guest(handedOver)).get("/code").body()).contains("Mijn eigen code maken");
    }
}
