package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Trucs met wat iemand instuurt, op elke route die iets verandert: geweigerd zoals de matrix zegt, zonder iets te herhalen
 * aan wie het niet zelf typte, er verandert niets, en er staat één regel zonder inhoud in een beveiligingslog.
 */
@Ketentoets
@Order(8)
class InvoerTest {

    private static final String MERK = "zilverreigerveer";

    @Test
    void elkeRouteDieIetsVerandertDoetHierMee() {
        var veranderend = new TreeSet<>(Wandtabel.lees().regels().keySet());
        veranderend.removeIf(route -> route.startsWith("GET "));
        var hier = new TreeSet<String>();
        Wijziging.alle().forEach(wijziging -> hier.add(wijziging.route()));
        assertThat(hier).isEqualTo(veranderend);
    }

    @Test
    void watNietKloptWordtGeweigerdEnVerandertNiets(Keten keten) {
        var eigendom = Eigendom.van(keten, "noa");
        var voor = eigendom.beeld();
        var versie = eigendom.versie();
        var mis = new TreeMap<String, String>();
        var geweigerd = new HashMap<String, String>();
        for (var wijziging : Wijziging.alle()) {
            for (var geval : Slechtinvoer.voor(wijziging, versie, MERK)) {
                var antwoord = eigendom.eigenaar().bytes(wijziging.methode(),
                        wijziging.pad(eigendom.dossier(wijziging)), geval.soort(), geval.inhoud(),
                        wijziging.koppen(versie));
                geval.mis(wijziging, antwoord, MERK).ifPresent(oordeel -> mis.put(wijziging + ": " + geval, oordeel));
                if (geval.verwacht() != 409) {
                    geweigerd.put(antwoord.kenmerk(), wijziging + ": " + geval + " " + antwoord.status());
                }
            }
        }
        assertThat(mis).isEmpty();
        assertThat(eigendom.beeld()).isEqualTo(voor);
        assertEenVoorval(keten, geweigerd);
        System.getLogger("keten").log(System.Logger.Level.INFO, "Invoer: {0} keer slechte invoer op {1} routes",
                geweigerd.size(), Wijziging.alle().size());
    }

    @Test
    void hetzelfdeNogEensGeeftHetEersteAntwoordEnVerandertNiets(Keten keten) {
        var eigendom = Eigendom.van(keten, "noa");
        for (var wijziging : Wijziging.alle()) {
            var dossier = eigendom.dossier(wijziging);
            var invoer = wijziging.invoer("Een keer.");
            var versie = eigendom.versie();
            var eerste = wijziging.verstuur(eigendom.eigenaar(), dossier, invoer, versie);
            assertThat(eerste.status()).as(wijziging + " " + eerste.tekst()).isEqualTo(wijziging.gelukt());
            var na = eigendom.beeld();
            var tweede = wijziging.verstuur(eigendom.eigenaar(), dossier, invoer, versie);
            assertThat(tweede.beeld()).as(wijziging.toString()).isEqualTo(eerste.beeld());
            assertThat(eigendom.beeld()).as(wijziging.toString()).isEqualTo(na);
        }
    }

    @Test
    void hetDossierVanEenAnderLevertNietsOpEnVerandertNiets(Keten keten) {
        var eigendom = Eigendom.van(keten, "noa");
        var voor = eigendom.beeld();
        var versie = eigendom.versie();
        var geweigerd = new HashMap<String, String>();
        for (var account : List.of("niels", "lena", "zeno", "merel", "vincent", "karel", "bas")) {
            var ander = Bezoeker.als(keten.deur(), account);
            for (var wijziging : Wijziging.alle()) {
                var dossier = eigendom.dossier(wijziging);
                var invoer = wijziging.invoer(MERK);
                if (!wijziging.inDossier()) {
                    invoer.put("id", dossier);
                }
                var antwoord = wijziging.verstuur(ander, dossier, invoer, versie);
                var wie = account + " " + wijziging;
                if (antwoord.status() == 409) {
                    assertThat(wijziging.inDossier()).as(wie + ": meldt of klaagt hier niet").isFalse();
                    assertThat(account).isIn("vincent", "karel");
                } else {
                    assertThat(antwoord.status()).as(wie).isEqualTo(404);
                    assertThat(antwoord.tekst()).as(wie).doesNotContain(MERK, dossier);
                    geweigerd.put(antwoord.kenmerk(), wie);
                }
            }
        }
        assertThat(eigendom.beeld()).isEqualTo(voor);
        assertEenVoorval(keten, geweigerd);
    }

    @Test
    void eenVerouderdeVersieWordtGeweigerdEnVerandertNiets(Keten keten) {
        var eigendom = Eigendom.van(keten, "noa");
        var oud = eigendom.versie();
        var bericht = Wijziging.alle().stream().filter(een -> een.route().endsWith("v1/meldingen/{id}/berichten"))
                .findFirst().orElseThrow();
        bericht.verstuur(eigendom.eigenaar(), eigendom.dossier(bericht), bericht.invoer("Intussen."), oud);
        var voor = eigendom.beeld();
        var geweigerd = new HashMap<String, String>();
        var metVersie = new ArrayList<>(Wijziging.alle());
        metVersie.removeIf(Wijziging::maakt);
        for (var wijziging : metVersie) {
            var antwoord = wijziging.verstuur(eigendom.eigenaar(), eigendom.dossier(wijziging), wijziging.invoer(""),
                    oud);
            assertThat(antwoord.status()).as(wijziging.toString()).isEqualTo(412);
            geweigerd.put(antwoord.kenmerk(), wijziging.toString());
        }
        assertThat(geweigerd).hasSize(2);
        assertThat(eigendom.beeld()).isEqualTo(voor);
        assertEenVoorval(keten, geweigerd);
    }

    @Test
    void eenVersieInEenVormDieGeenVersieIsWordtGeweigerd(Keten keten) {
        var eigendom = Eigendom.van(keten, "noa");
        var voor = eigendom.beeld();
        var api = Wijziging.alle().stream().filter(een -> !een.maakt() && een.api()).findFirst().orElseThrow();
        for (var kop : List.of("*", "W/\"" + eigendom.versie() + "\"", "\"rommel\"", "\"-1\"")) {
            var antwoord = eigendom.eigenaar().doe(api.methode(), api.pad(eigendom.dossier(api)), api.soort(),
                    api.geschreven(api.invoer("")), Map.of("If-Match", kop));
            assertThat(antwoord.status()).as(kop).isEqualTo(400);
        }
        assertThat(eigendom.beeld()).isEqualTo(voor);
    }

    @Test
    void hetKenmerkVanEenMeldingIsBijKlachtGewoonNogVrij(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var id = Meldingen.nieuw(noa, "fractie-noord", Meldingen.VERA);
        assertThat(Klachten.doe(noa, "fractie-noord", id).status()).isEqualTo(201);
    }

    private static void assertEenVoorval(Keten keten, Map<String, String> geweigerd) {
        var voorvallen = new Beveiligingslog(keten).overal(geweigerd.keySet());
        geweigerd.forEach((kenmerk, wat) -> assertThat(voorvallen.get(kenmerk)).as(wat).hasSize(1));
    }
}
