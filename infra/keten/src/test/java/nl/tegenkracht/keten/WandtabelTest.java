package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Elke route van elke dienst, voor iedereen, in elk domein: het antwoord dat {@code wandtabel.txt} noemt. */
@Ketentoets
@Order(4)
class WandtabelTest {

    private static final List<String> DOMEINEN = List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern",
            "gemeenschappelijk");
    private static final List<String> OOK_ONBEKENDE = List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern",
            "gemeenschappelijk", "fractie-west", Keten.DOMEIN_ELDERS);

    private final Wandtabel tabel = Wandtabel.lees();

    @Test
    void elkeRouteVanElkeDienstStaatInDeTabelEnAndersom(Keten keten) {
        var routes = new TreeSet<String>();
        for (var dienst : ServiceName.values()) {
            var eigen = Routes.van(keten, dienst);
            routes.addAll(eigen);
            var api = new TreeSet<>(eigen);
            api.removeIf(route -> !route.contains("/" + dienst.code() + "/v1/"));
            assertThat(Routes.beschreven(keten, dienst)).as("beschrijving van " + dienst.code()).isEqualTo(api);
        }
        assertThat(routes).isEqualTo(new TreeSet<>(tabel.regels().keySet()));
    }

    @Test
    void iedereenKrijgtDoorDeDeurPreciesHetAntwoordDatDeTabelNoemt(Keten keten) {
        var sessies = new HashMap<String, Bezoeker>();
        Demopersoon.alle().forEach(persoon -> sessies.put(persoon.account(), persoon == Demopersoon.NIEMAND
                ? new Bezoeker(keten.deur())
                : Bezoeker.als(keten.deur(), persoon.account())));
        var dossiers = Proefdossiers.maak(sessies);
        var cellen = cellen(dossiers);
        var uitkomsten = new ConcurrentHashMap<Cel, Antwoord>();
        Tegelijk.doe(cellen, cel -> uitkomsten.put(cel, cel.vraag(sessies.get(cel.persoon.account()))));

        var mis = new TreeSet<String>();
        uitkomsten.forEach((cel, antwoord) -> {
            if (antwoord.status() != cel.verwacht()) {
                mis.add(cel + ": " + antwoord.status() + " in plaats van " + cel.verwacht());
            }
        });
        assertThat(mis).isEmpty();
        assertThat(verschillend(uitkomsten)).as("weigeringen die van elkaar te onderscheiden zijn").isEmpty();
        assertThat(dossiers.onveranderd(sessies)).isTrue();
        System.getLogger("keten").log(System.Logger.Level.INFO, "Wandtabel door de deur: {0} cellen", cellen.size());
    }

    private List<Cel> cellen(Proefdossiers dossiers) {
        var cellen = new ArrayList<Cel>();
        for (var persoon : Demopersoon.alle()) {
            for (var domein : OOK_ONBEKENDE) {
                for (var regel : tabel.regels().values()) {
                    for (var doel : doelen(regel, domein, dossiers)) {
                        cellen.add(new Cel(persoon, domein, regel, doel,
                                persoon.in(domein, DOMEINEN), dossiers.betrokken(persoon.account(), domein, doel)));
                    }
                }
            }
        }
        return cellen;
    }

    private static List<String> doelen(Wandtabel.Regel regel, String domein, Proefdossiers dossiers) {
        if (!regel.dossier()) {
            return List.of("");
        }
        var doelen = new ArrayList<>(dossiers.in(domein, regel.dienst()));
        doelen.add(dossiers.elders(domein, regel.dienst()));
        doelen.add(Id.random());
        return doelen;
    }

    /** Eén vraag van één persoon. */
    record Cel(Demopersoon persoon, String domein, Wandtabel.Regel regel, String doel, String hoedanigheid,
            boolean betrokken) {

        int verwacht() {
            return regel.verwacht(hoedanigheid, betrokken);
        }

        Antwoord vraag(Bezoeker bezoeker) {
            return Vraag.aanDeDeur(bezoeker, regel, domein, doel);
        }

        @Override
        public String toString() {
            return "%s (%s) %s in %s%s".formatted(persoon.account(), hoedanigheid, regel.methode() + " " + regel.pad(),
                    domein, betrokken ? ", eigen dossier" : "");
        }
    }

    /** Per persoon, domein en soort adres moeten alle weigeringen dezelfde bytes hebben. */
    private static Map<String, Set<String>> verschillend(Map<Cel, Antwoord> uitkomsten) {
        var beelden = new TreeMap<String, Set<String>>();
        uitkomsten.forEach((cel, antwoord) -> {
            if (antwoord.status() == 404 || antwoord.status() == 401) {
                var plek = "vreemd".equals(cel.hoedanigheid) ? "buiten" : cel.domein;
                var wie = cel.persoon.account() + " " + (antwoord.status() == 401 ? "overal" : plek);
                beelden.computeIfAbsent(wie + (cel.regel.api() ? " api" : " pagina "), nieuw -> new HashSet<>())
                        .add(antwoord.beeld());
            }
        });
        beelden.values().removeIf(soorten -> soorten.size() == 1);
        return beelden;
    }
}
