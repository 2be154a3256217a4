package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.portal.Assets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wat iedereen mag zien. */
class OpenbaarTest {

    private Proefdeur proef;
    private Deur deur;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
    }

    @Test
    void deStartpaginaIsVoorIedereenDezelfdeEnNoemtGeenDomein() {
        var pagina = deur.haal("/").stuur();
        assertThat(pagina.inhoud()).contains("Bij wie moet ik zijn?", "Wie bent u?", "lang=\"en\"", "112",
                "href=\"/inloggen?naar=melding\"", "href=\"/inloggen?naar=klacht\"", "id=\"privacy\"")
                .doesNotContain("fractie-noord", "Fractie Noord", "<script>", "style=", "onclick");
        for (var wie : List.of("noa", "vera")) {
            assertThat(deur.haal("/").als(proef.sessie(wie)).stuur().vergelijkbaar()).isEqualTo(pagina.vergelijkbaar());
        }
        assertThat(deur.haal("/?wie=noa&wat=x").stuur().vergelijkbaar()).isEqualTo(pagina.vergelijkbaar());
    }

    @Test
    void sierwerkMagEeuwigBewaardWordenEnBestaatAlleenOnderZijnAfdruk() {
        for (var naam : Assets.fileNames()) {
            var antwoord = deur.haal(Assets.path() + "/" + naam).stuur();
            assertThat(antwoord.status()).isEqualTo(200);
            assertThat(antwoord.kop("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(antwoord.kop("Content-Type")).get().asString().isEqualToIgnoringCase(Assets.mediaType(naam)
                    .replace("; ", ";"));
        }
        for (var pad : List.of("/assets/0123456789abcdef/tegenkracht.css", Assets.path() + "/index.txt",
                Assets.path() + "/Assets.class", Assets.path() + "/x/tegenkracht.css")) {
            assertThat(deur.haal(pad).stuur().status()).as(pad).isEqualTo(404);
        }
    }

    @Test
    void securityTxtZegtWaarEenKwetsbaarheidTeMeldenIs() {
        var antwoord = deur.haal("/.well-known/security.txt").stuur();
        assertThat(antwoord.kop("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(antwoord.inhoud().lines()).anyMatch(regel -> regel.startsWith("Contact: mailto:"))
                .contains("Preferred-Languages: nl, en",
                        "Canonical: " + deur.oorsprong() + "/.well-known/security.txt");
        var einde = antwoord.inhoud().lines().filter(regel -> regel.startsWith("Expires: ")).toList();
        assertThat(einde).hasSize(1);
        assertThat(Instant.parse(einde.getFirst().substring("Expires: ".length()))).isBetween(
                proef.klok.instant().plus(Duration.ofDays(30)), proef.klok.instant().plus(Duration.ofDays(365)));
    }

    @Test
    void openbareAdressenWordenAlleenGelezen() {
        for (var pad : List.of("/", "/werk", "/.well-known/security.txt", Assets.path() + "/tegenkracht.css",
                "/api/melding/v1/openapi.json")) {
            for (var methode : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                assertThat(deur.vraag(methode, pad).vanHier().stuur().status()).as(methode + " " + pad).isEqualTo(405);
            }
            assertThat(deur.vraag("HEAD", pad).stuur().status()).as("HEAD " + pad).isIn(200, 302);
        }
    }
}
