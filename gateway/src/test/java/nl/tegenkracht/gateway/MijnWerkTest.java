package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Proefdienst;
import nl.tegenkracht.gateway.proef.Proefidentiteit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MijnWerkTest {

    private static final String DOSSIER = "ab".repeat(16);

    private Proefdeur proef;
    private Deur deur;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
        proef.melding.doe((lijn, verzoek) -> {
            var domein = verzoek.doel().split("/")[1];
            Proefdienst.antwoord(lijn, 200, "application/json",
                    regels(regel(domein, "/" + domein + "/melding/meldingen/"
                            + DOSSIER, true)));
        });
        proef.klacht.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200, "application/json", regels("")));
    }

    @Test
    void werkKomtUitElkDomeinEnElkeDienstWaarIemandMagKomen() {
        var pagina = deur.haal("/werk").als(proef.sessie("vera")).stuur();
        assertThat(pagina.status()).isEqualTo(200);
        for (var domein : new String[]{"ambtelijk", "fractie-noord", "fractie-zuid", "extern"}) {
            assertThat(pagina.inhoud()).contains("href=\"/" + domein + "/melding/meldingen/" + DOSSIER + "\"");
        }
        assertThat(pagina.inhoud()).contains("Fractie Noord", "Wacht op antwoord", "Uitloggen")
                .doesNotContain("gemeenschappelijk/melding", "geen antwoord van");
        assertThat(proef.melding.verzoeken()).hasSize(4).allSatisfy(verzoek -> assertThat(
                Proefidentiteit.claims(verzoek.token()).getClaim("datadomein"))
                .isEqualTo(verzoek.doel().split("/")[1]));
        assertThat(proef.klacht.verzoeken()).hasSize(4)
                .allSatisfy(verzoek -> assertThat(verzoek.doel()).endsWith("/klacht/v1/werkvoorraad"));
    }

    @Test
    void wieMaarEenDomeinHeeftLeestGeenDomeinnamen() {
        var pagina = deur.haal("/werk").als(proef.sessie("noa")).stuur();
        assertThat(pagina.inhoud()).contains("/fractie-noord/melding/meldingen/" + DOSSIER)
                .doesNotContain("Fractie Noord", "ambtelijk", "fractie-zuid");
    }

    @Test
    void wieZijnEigenDomeinKwijtIsWordtDaarNietHeenGestuurd() {
        proef.identiteit.dicht.add("fractie-noord");
        var terug = proef.logIn(deur, "noa", "/inloggen?naar=melding");
        assertThat(terug.locatie()).endsWith("/werk");
        var pagina = deur.haal("/werk").als(proef.sessie("noa")).stuur();
        assertThat(pagina.status()).isEqualTo(200);
        assertThat(pagina.inhoud()).contains("Uitloggen", "Bekijk de cijfers").doesNotContain("fractie-noord",
                "/null/");
    }

    @Test
    void watNietOpTijdAntwoordtWordtGenoemdEnHoudtDeRestNietOp() throws Exception {
        var los = new CountDownLatch(1);
        proef.klacht.doe((lijn, verzoek) -> {
            if (verzoek.doel().startsWith("/fractie-zuid/")) {
                wacht(los);
            }
            Proefdienst.antwoord(lijn, verzoek.doel().startsWith("/extern/") ? 500 : 200, "application/json",
                    regels(""));
        });
        var vera = proef.sessie("vera");
        deur.haal("/werk").als(vera).stuur();
        long begin = System.nanoTime();
        var pagina = deur.haal("/werk").als(vera).stuur();
        los.countDown();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1500));
        assertThat(pagina.inhoud()).contains("klachten van Fractie Zuid", "klachten van Extern",
                "/extern/melding/meldingen/" + DOSSIER).doesNotContain("klachten van Fractie Noord");
    }

    @Test
    void eenRegelDieErgensAndersHeenWijstWordtNietGetoond() {
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200, "application/json",
                regels(regel("fractie-noord", "https://kwaad.example/", true) + ","
                        + regel("fractie-noord", "/ambtelijk/melding/meldingen/1", true) + ","
                        + regel("fractie-noord", "/fractie-noord/melding/../x", true))));
        assertThat(deur.haal("/werk").als(proef.sessie("noa")).stuur().inhoud()).contains("Er wacht nu niets op u.")
                .doesNotContain("kwaad", "/ambtelijk/", "..");
    }

    @Test
    void deDeurSchrijftOpWatEenDienstZegtEnVoertHetNietUit() {
        proef.melding.doe((lijn, verzoek) -> Proefdienst.antwoord(lijn, 200, "application/json",
                regels(regel("fractie-noord", "/fractie-noord/melding/meldingen/1", true).replace("wacht-op-antwoord",
                        "<script>alert(1)</script>"))));
        assertThat(deur.haal("/werk").als(proef.sessie("noa")).stuur().inhoud()).contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void zonderSessieLeidtMijnWerkNaarInloggen() {
        var antwoord = deur.haal("/werk").stuur();
        assertThat(antwoord.locatie()).isEqualTo("/inloggen?naar=/werk");
        assertThat(proef.melding.verzoeken()).isEmpty();
    }

    private static String regels(String regels) {
        return "{\"regels\":[" + regels + "]}";
    }

    private static String regel(String domein, String adres, boolean actie) {
        return """
                {"dossier":"%s","soort":"melding","als":"vertrouwenspersoon","staat":"wacht-op-antwoord",
                 "sinds":"2026-11-20T10:00:00Z","actie":%s,"adres":"%s","domein":"%s"}
                """.formatted(DOSSIER, actie, adres, domein);
    }

    private static void wacht(CountDownLatch grendel) {
        try {
            if (!grendel.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("De proef liet de dienst wachten");
            }
        } catch (InterruptedException fout) {
            Thread.currentThread().interrupt();
        }
    }
}
