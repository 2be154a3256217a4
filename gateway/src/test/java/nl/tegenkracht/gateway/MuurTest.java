package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.gateway.proef.Antwoord;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Proefdienst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** De matrix van adressen en antwoorden: wie ergens vreemd is, leert niets. */
class MuurTest {

    private static final List<String> DOMEINEN = List.of("fractie-noord", "fractie-zuid", "ambtelijk",
            "fractie-bestaatniet", "gemeenschappelijk", "intern", "actuator", "x");

    private Proefdeur proef;
    private Deur deur;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
    }

    static Stream<String> paginas() {
        return DOMEINEN.stream().flatMap(domein -> Stream.of("/" + domein, "/" + domein + "/melding",
                "/" + domein + "/melding/meldingen/1", "/" + domein + "/bestaatniet/"));
    }

    static Stream<String> apis() {
        return DOMEINEN.stream().flatMap(domein -> Stream.of("/" + domein + "/melding/v1",
                "/" + domein + "/melding/v1/meldingen", "/" + domein + "/bestaatniet/v1/x"));
    }

    @ParameterizedTest
    @MethodSource("paginas")
    void zonderSessieLeidtElkePaginaNaarInloggenEnTerug(String pad) {
        for (var methode : List.of("GET", "HEAD")) {
            var antwoord = deur.vraag(methode, pad).stuur();
            assertThat(antwoord.status()).isEqualTo(302);
            assertThat(antwoord.locatie()).isEqualTo("/inloggen?naar=" + pad);
            assertThat(antwoord.vergelijkbaar()).isEqualTo(deur.vraag(methode, "/ambtelijk/melding").stuur()
                    .vergelijkbaar());
            assertThat(antwoord.alle("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void zonderSessieGeeftElkApiAdresDezelfde401(String pad) {
        for (var methode : List.of("GET", "POST", "PUT", "DELETE")) {
            var antwoord = deur.vraag(methode, pad).stuur();
            assertThat(antwoord.status()).isEqualTo(401);
            assertThat(antwoord.kop("Content-Type")).contains("application/problem+json");
            assertThat(antwoord.vergelijkbaar())
                    .isEqualTo(deur.haal("/fractie-noord/melding/v1/meldingen").stuur().vergelijkbaar());
        }
    }

    @Test
    void eenVreemdeKrijgtOveralHetzelfdeAlsWaarNietsIs() {
        var zeno = proef.sessie("zeno");
        var pagina = deur.haal("/fractie-bestaatniet/melding").als(zeno).stuur();
        var api = deur.haal("/fractie-bestaatniet/melding/v1/meldingen").als(zeno).stuur();
        assertThat(pagina.status()).isEqualTo(404);
        assertThat(api.status()).isEqualTo(404);
        for (var pad : List.of("/fractie-noord/melding", "/fractie-noord/melding/meldingen/1", "/ambtelijk/klacht",
                "/extern/melding", "/fractie-zuid", "/fractie-zuid/", "/fractie-zuid/bestaatniet/x",
                "/fractie-zuid/beleid", "/intern/fractie-zuid/klacht/v1/verstrekkingen/1", "/actuator",
                "/actuator/health", "/favicon.ico", "/error", "/werk/", "/FRACTIE-ZUID/melding")) {
            assertThat(deur.haal(pad).als(zeno).stuur().vergelijkbaar()).as(pad).isEqualTo(pagina.vergelijkbaar());
        }
        for (var pad : List.of("/fractie-noord/melding/v1/meldingen", "/ambtelijk/klacht/v1/klachten/1",
                "/fractie-zuid/bestaatniet/v1/x", "/fractie-zuid/beleid/v1/regelsets")) {
            assertThat(deur.haal(pad).als(zeno).stuur().vergelijkbaar()).as(pad).isEqualTo(api.vergelijkbaar());
        }
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    @Test
    void watDeDienstNietVindtIsHetzelfdeAlsWaarMenNietMagKomen() {
        var noa = proef.sessie("noa");
        proef.melding.doe((lijn, verzoek) -> {
            lijn.getResponseHeaders().set("X-Intern", "ja");
            lijn.getResponseHeaders().set("ETag", "\"7\"");
            Proefdienst.antwoord(lijn, 404, "text/plain", "bestaat wel, maar niet voor u");
        });
        assertThat(deur.haal("/fractie-noord/melding/meldingen/1").als(noa).stuur().vergelijkbaar())
                .isEqualTo(deur.haal("/fractie-zuid/melding/meldingen/1").als(noa).stuur().vergelijkbaar());
        assertThat(deur.haal("/fractie-noord/melding/v1/meldingen/1").als(noa).stuur().vergelijkbaar())
                .isEqualTo(deur.haal("/fractie-zuid/melding/v1/meldingen/1").als(noa).stuur().vergelijkbaar());
        assertThat(proef.melding.verzoeken()).hasSize(2);
    }

    @Test
    void weigertDeIdentiteitsvoorzieningEenDomeinDanBestaatHetNietMeer() {
        var vera = proef.sessie("vera");
        proef.identiteit.dicht.add("fractie-noord");
        assertThat(deur.haal("/fractie-noord/melding").als(vera).stuur().vergelijkbaar())
                .isEqualTo(deur.haal("/fractie-bestaatniet/melding").als(vera).stuur().vergelijkbaar());
        assertThat(deur.haal("/fractie-zuid/melding").als(vera).stuur().status()).isEqualTo(200);
    }

    @Test
    void aanDeTijdIsNietTeZienOfEenDomeinBestaat() {
        var zeno = proef.sessie("zeno");
        var bestaand = new long[200];
        var onbekend = new long[200];
        for (int i = 0; i < bestaand.length; i++) {
            bestaand[i] = duur(() -> deur.haal("/fractie-noord/melding/meldingen/1").als(zeno).stuur());
            onbekend[i] = duur(() -> deur.haal("/fractie-nergens/melding/meldingen/1").als(zeno).stuur());
        }
        assertThat(Math.abs(mediaan(bestaand) - mediaan(onbekend))).isLessThan(Duration.ofMillis(2).toNanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fractie-noord/../ambtelijk/melding", "/fractie-noord/./melding", "/..", "/.", "/%2e%2e/x",
            "/fractie-noord/%2e%2e/ambtelijk/melding", "/fractie-noord%2fmelding", "/fractie-noord/melding%2f..",
            "/fractie-noord/melding;x=1", "/fractie-noord;/melding", "/;/fractie-noord/melding",
            "//fractie-noord/melding",
            "/fractie-noord//melding", "/fractie-noord/melding//", "/fractie-noord\\melding",
            "/fractie-noord/%5cmelding",
            "/%66ractie-noord/melding", "/fractie-noord/melding%00", "/fractie-noord/melding%20",
            "/fractie-noord/mel ding",
            "/fractie-noord/{x}", "/fractie-noord/<x>", "/fractie-noord/melding%c0%ae",
            "/fractie-noord/melding/%E2%80%AE",
            "/fractie-noord/melding|x", "/fractie-noord/melding^", "/fractie-noord/..;/ambtelijk/melding",
            "/../../../etc/passwd", "/fractie-noord/melding%", "/fractie-noord/melding%zz", "http://x/../y"})
    void elkeTrucMetHetPadWordtGeweigerdVoordatIemandHemLeest(String pad) {
        var noa = proef.sessie("noa");
        var antwoord = deur.haal(pad).als(noa).stuur();
        assertThat(antwoord.status()).isEqualTo(400);
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    @Test
    void hoofdlettersMakenEenAnderAdresEnGeenAnderDomein() {
        var noa = proef.sessie("noa");
        for (var pad : List.of("/Fractie-Noord/melding", "/fractie-noord/MELDING", "/fractie-noord/Melding/v1/x")) {
            assertThat(deur.haal(pad).als(noa).stuur().status()).as(pad).isEqualTo(404);
        }
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%c3%28", "a=%ff", "a=%00", "a=%zz", "a=%", "a=%2", "a=b c", "a={b}", "a=<b>", "a=%1b"})
    void eenZoekdeelDatGeenTekstIsWordtGeweigerd(String zoekdeel) {
        var noa = proef.sessie("noa");
        assertThat(deur.haal("/fractie-noord/melding?" + zoekdeel).als(noa).stuur().status()).isEqualTo(400);
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "FOO"})
    void eenOnbekendeMethodeKomtNietVerder(String methode) {
        var noa = proef.sessie("noa");
        var antwoord = deur.vraag(methode, "/fractie-noord/melding").als(noa).vanHier().stuur();
        assertThat(antwoord.status()).isIn(400, 405, 501);
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    @Test
    void hetBeheerIsVanBuitenNietTeBereiken() {
        assertThat(deur.haal("/actuator/health").stuur().status()).isEqualTo(302);
        assertThat(deur.haal("/actuator/prometheus").als(proef.sessie("vera")).stuur().status()).isEqualTo(404);
        assertThat(deur.beheer("/actuator/health/readiness").stuur().status()).isEqualTo(200);
    }

    @Test
    void deBeschrijvingVanEenApiIsVoorIedereenEnOveralTeLezen() {
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200, "application/json", "{}"));
        var antwoord = deur.haal("/api/melding/v1/openapi.json").als(proef.sessie("noa")).stuur();
        assertThat(antwoord.inhoud()).isEqualTo("{}");
        assertThat(antwoord.kop("Access-Control-Allow-Origin")).contains("*");
        assertThat(proef.melding.laatste().koppen()).doesNotContainKeys("authorization", "cookie");
        assertThat(deur.haal("/api/bestaatniet/v1/openapi.json").stuur().status()).isEqualTo(401);
    }

    private static long duur(java.util.function.Supplier<Antwoord> vraag) {
        long begin = System.nanoTime();
        assertThat(vraag.get().status()).isEqualTo(404);
        return System.nanoTime() - begin;
    }

    private static long mediaan(long[] duren) {
        Arrays.sort(duren);
        return duren[duren.length / 2];
    }
}
