package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.gateway.proef.Antwoord;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Proefdienst;
import nl.tegenkracht.gateway.proef.Proefidentiteit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Welk token waar terechtkomt. */
class TokenTest {

    private Proefdeur proef;
    private Deur deur;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
    }

    @Test
    void elkeDienstKrijgtEenTokenDatAlleenDaarGeldt() {
        var vera = proef.sessie("vera");
        deur.haal("/fractie-noord/melding").als(vera).stuur();
        deur.haal("/fractie-zuid/melding").als(vera).stuur();
        deur.haal("/fractie-zuid/klacht/v1/klachten").als(vera).stuur();
        var noord = Proefidentiteit.claims(proef.melding.verzoeken().get(0).token());
        var zuid = Proefidentiteit.claims(proef.melding.verzoeken().get(1).token());
        var klacht = Proefidentiteit.claims(proef.klacht.laatste().token());
        assertThat(noord.getAudience()).containsExactly("melding@noord");
        assertThat(noord.getClaim("datadomein")).isEqualTo("fractie-noord");
        assertThat(zuid.getAudience()).containsExactly("melding@rest");
        assertThat(zuid.getClaim("datadomein")).isEqualTo("fractie-zuid");
        assertThat(klacht.getAudience()).containsExactly("klacht@rest");
        assertThat(List.of(noord, zuid, klacht)).allSatisfy(token -> {
            assertThat(token.getSubject()).startsWith("pseudoniem-");
            assertThat(token.getClaim("domeinen")).isNull();
        });
    }

    @Test
    void eenTokenWordtOnthoudenEnOpTijdVernieuwd() {
        var noa = proef.sessie("noa");
        int begin = proef.identiteit.geruild.get();
        for (int i = 0; i < 5; i++) {
            deur.haal("/fractie-noord/melding").als(noa).stuur();
        }
        assertThat(proef.identiteit.geruild).hasValue(begin + 1);
        proef.klok.vooruit(Duration.ofSeconds(280));
        deur.haal("/fractie-noord/melding").als(noa).stuur();
        assertThat(proef.identiteit.geruild).hasValue(begin + 2);
        assertThat(Proefidentiteit.claims(proef.melding.laatste().token()).getExpirationTime().toInstant())
                .isAfter(proef.klok.instant().plusSeconds(240));
    }

    @Test
    void gelijktijdigeVerzoekenRuilenEnVerversenMaarEenKeer() throws Exception {
        var noa = proef.sessie("noa");
        int geruild = proef.identiteit.geruild.get();
        tegelijk(() -> deur.haal("/fractie-noord/melding").als(noa).stuur());
        assertThat(proef.identiteit.geruild).hasValue(geruild + 1);
        int ververst = proef.identiteit.ververst.get();
        totHetTokenBijnaVerloopt(noa);
        tegelijk(() -> deur.haal("/fractie-noord/melding").als(noa).stuur());
        assertThat(proef.identiteit.ververst).hasValue(ververst + 1);
    }

    @Test
    void tweeDeurenVerversenDezelfdeSessieZonderHaarTeVerliezen() {
        try (var tweede = proef.open(Map.of())) {
            var noa = proef.sessie(deur, "noa");
            assertThat(tweede.haal("/fractie-noord/melding").als(noa).stuur().status()).isEqualTo(200);
            totHetTokenBijnaVerloopt(noa);
            assertThat(deur.haal("/fractie-noord/melding").als(noa).stuur().status()).isEqualTo(200);
            // De klok sprong; het laatste gebruik bij de eerste deur wordt buiten het verzoek om vastgelegd.
            await().untilAsserted(() -> assertThat(tweede.haal("/fractie-noord/melding").als(noa).stuur().status())
                    .isEqualTo(200));
        }
    }

    @Test
    void isDeAanmeldingIngetrokkenDanIsDeSessieVoorbij() {
        var noa = proef.sessie("noa");
        totHetTokenBijnaVerloopt(noa);
        proef.identiteit.vergeetVerversing();
        assertThat(deur.haal("/fractie-noord/melding").als(noa).stuur().status()).isEqualTo(302);
        assertThat(deur.haal("/inloggen?naar=/werk").als(noa).stuur().locatie()).startsWith(proef.identiteit.issuer());
    }

    @Test
    void neemtDeDienstHetTokenNietAanDanHaaltDeDeurEenVers() {
        var noa = proef.sessie("noa");
        deur.haal("/fractie-noord/melding").als(noa).stuur();
        var oud = proef.melding.laatste().token();
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, verzoek.token().equals(oud) ? 401 : 200,
                "text/plain", "klaar"));
        assertThat(deur.haal("/fractie-noord/melding").als(noa).stuur().inhoud()).isEqualTo("klaar");
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 401, "text/plain", "nee"));
        var antwoord = deur.haal("/fractie-noord/melding").als(noa).stuur();
        assertThat(antwoord.status()).isEqualTo(503);
        assertThat(antwoord.inhoud()).doesNotContain("nee\n");
    }

    @Test
    void hetPortaalVanEenAfdelingKomtMetEenBearerBinnen() {
        var token = proef.identiteit.bearer("noa");
        var antwoord = deur.haal("/fractie-noord/melding/v1/meldingen").bearer(token).stuur();
        assertThat(antwoord.status()).isEqualTo(200);
        assertThat(proef.melding.laatste().token()).isNotEqualTo(token);
        assertThat(Proefidentiteit.claims(proef.melding.laatste().token()).getAudience())
                .containsExactly("melding@noord");
        assertThat(deur.vraag("POST", "/fractie-noord/melding/v1/meldingen").bearer(token)
                .inhoud("application/json", "{}".getBytes()).stuur().status()).isEqualTo(200);
        assertThat(deur.haal("/fractie-zuid/melding/v1/meldingen").bearer(token).stuur().status()).isEqualTo(404);
    }

    @Test
    void eenBearerDieNietDeugtIsGeenBearer() {
        var geen = deur.haal("/fractie-noord/melding/v1/meldingen").stuur();
        var issuer = proef.identiteit.issuer();
        for (var token : List.of("onzin", proef.identiteit.vervalst("noa"),
                proef.identiteit.bearer("noa", "http://kwaad.example", "tegenkracht-poort", 600),
                proef.identiteit.bearer("noa", issuer, "melding@noord", 600),
                proef.identiteit.bearer("noa", issuer, "poort", 600),
                proef.identiteit.bearer("noa", issuer, "tegenkracht-poort", -60),
                zonderHandtekening(proef.identiteit.bearer("noa")))) {
            for (var pad : List.of("/fractie-noord/melding/v1/meldingen", "/fractie-nergens/melding/v1/x")) {
                assertThat(deur.haal(pad).bearer(token).stuur().vergelijkbaar()).isEqualTo(geen.vergelijkbaar());
            }
        }
        assertThat(deur.haal("/fractie-noord/melding/v1/x").kop("Authorization", "Basic bm9hOm5vYQ==").stuur()
                .vergelijkbaar()).isEqualTo(geen.vergelijkbaar());
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    @Test
    void eenCookieEnEenBearerSamenWordtGeweigerd() {
        var antwoord = deur.haal("/fractie-noord/melding/v1/meldingen").als(proef.sessie("noa"))
                .bearer(proef.identiteit.bearer("noa")).stuur();
        assertThat(antwoord.status()).isEqualTo(401);
        assertThat(deur.haal("/fractie-noord/melding/v1/meldingen").bearer(proef.identiteit.bearer("noa"))
                .ookKop("Authorization", "Bearer " + proef.identiteit.bearer("zeno")).stuur().status()).isEqualTo(401);
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    @Test
    void eenBearerVerlooptOokAlsHijAlGelezenIs() {
        var token = proef.identiteit.bearer("noa", proef.identiteit.issuer(), "tegenkracht-poort", 120);
        assertThat(deur.haal("/fractie-noord/melding/v1/x").bearer(token).stuur().status()).isEqualTo(200);
        proef.klok.vooruit(Duration.ofSeconds(121));
        assertThat(deur.haal("/fractie-noord/melding/v1/x").bearer(token).stuur().status()).isEqualTo(401);
    }

    private static String zonderHandtekening(String token) {
        return "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".";
    }

    /** Een inlogtoken geldt een uur en een sessie verdraagt geen half uur stilte. */
    private void totHetTokenBijnaVerloopt(String sessie) {
        proef.klok.vooruit(Duration.ofMinutes(25));
        deur.haal("/fractie-noord/melding").als(sessie).stuur();
        proef.klok.vooruit(Duration.ofMinutes(25));
        deur.haal("/fractie-noord/melding").als(sessie).stuur();
        proef.klok.vooruit(Duration.ofMinutes(9).plusSeconds(30));
    }

    private static void tegelijk(Callable<Antwoord> vraag) throws Exception {
        try (var mensen = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var antwoord : mensen.invokeAll(IntStream.range(0, 20).mapToObj(i -> vraag).toList())) {
                assertThat(antwoord.get().status()).isEqualTo(200);
            }
        }
    }
}
