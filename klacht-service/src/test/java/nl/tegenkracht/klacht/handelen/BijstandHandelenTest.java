package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** By the API: a vertrouwenspersoon reads along, somebody has counsel, and letters go where a party wants them. */
class BijstandHandelenTest extends CaseTestBase {

    private static final TestPerson VERA = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD);

    @Test
    void aVertrouwenspersoonReadsWhatTheKlagerReadsUntilEitherOfThemEndsIt() {
        toHearing();
        assertThat(read(VERA, klacht).status()).isEqualTo(404);
        does(noa, "laat-meelezen", 0, Map.of("persoon", vera(), "bevestigd", "ja"));

        assertThat(pieces(VERA)).isEqualTo(pieces(noa));
        assertThat(letters(VERA)).isEqualTo(letters(noa));
        assertThat(acts(VERA)).containsExactly("0 beeindig-bijstand");
        assertThat(text(VERA, piece(read(VERA, klacht).json(), "afschrift"))).isEqualTo("De klacht.");
        assertThat(tries(VERA, "dien-stuk-in", 1, Map.of("tekst", "x", "nieuw", "nee")).status()).isEqualTo(409);
        assertThat(assistance(BAS)).as("that there is one, and no name").isEqualTo("klager vertrouwenspersoon");

        var ended = as(VERA).submit("/klachten/" + klacht + "/handelingen/beeindig-bijstand", Map.of("id", Id.random(),
                "versie", etag(VERA).replace("\"", ""), "bijstand", "1", "bevestigd", "ja"));
        assertThat(ended.header("Location")).as("to her own list: that of the Klachtencommissie is not hers")
                .endsWith("/werk").doesNotContain("klacht");
        assertThat(read(VERA, klacht).status()).isEqualTo(404);
        assertThat(assistance(BAS)).isEmpty();
    }

    @Test
    void aLetterToWhoWantsPostIsDeliveredWhenTheSecretarisSaysSo() {
        does(noa, "kies-bereikbaarheid", 0, Map.of("kanaal", "post", "contact", "Lindelaan 1"));
        does(noa, "noem-raadsman", 0, Map.of("naam", "Rik Olmenburg", "contact", "Kantoor Olmenburg"));

        assertThat(text(KIKI, piece(read(KIKI, klacht).json(), "bereikbaarheid"))).isEqualTo("Lindelaan 1");
        assertThat(text(KIKI, piece(read(KIKI, klacht).json(), "raadsman"))).contains("Rik Olmenburg");
        assertThat(assistance(KIKI)).isEqualTo("klager raadsman, klager bereik-post");
        var sent = read(noa, klacht).json().get("procedure").get("brieven").valueStream()
                .filter(letter -> letter.get("brief").stringValue().equals("raadsman")).findFirst().orElseThrow();
        assertThat(sent.get("bezorgd").isNull()).isTrue();
        assertThat(acts(KIKI)).contains("0 bezorg");
    }

    private String vera() {
        return chosen(noa, "laat-meelezen", 0, "persoon", offered(noa, "laat-meelezen", 0, "persoon").stream()
                .filter(name -> name.startsWith("Vera")).findFirst().orElseThrow()).getFirst();
    }

    private String assistance(TestPerson reader) {
        return String.join(", ", read(reader, klacht).json().get("procedure").get("bijstand").valueStream()
                .map(one -> one.get("partij").stringValue() + " " + one.get("soort").stringValue()).toList());
    }
}
