package nl.tegenkracht.keten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Een melding en een klacht van iemand, en alles wat diegene en de behandelaars ervan kunnen zien. */
final class Eigendom {

    private final Bezoeker eigenaar;
    private final Map<String, Bezoeker> behandelaars = new TreeMap<>();
    private final Map<String, String> dossiers;

    private Eigendom(Keten keten, Bezoeker eigenaar, Map<String, String> dossiers) {
        this.eigenaar = eigenaar;
        this.dossiers = dossiers;
        for (var account : List.of("vera", "vonne", "kiki")) {
            behandelaars.put(account, Bezoeker.als(keten.deur(), account));
        }
    }

    static Eigendom van(Keten keten, String account) {
        var eigenaar = Bezoeker.als(keten.deur(), account);
        return new Eigendom(keten, eigenaar, Map.of("melding",
                Meldingen.nieuw(eigenaar, "fractie-noord", Meldingen.VERA), "klacht",
                Klachten.nieuw(eigenaar, "fractie-noord")));
    }

    Bezoeker eigenaar() {
        return eigenaar;
    }

    String dossier(Wijziging wijziging) {
        return dossiers.get(wijziging.dienst());
    }

    /** De versie van de melding zoals zij nu is. */
    String versie() {
        var etag = eigenaar.haal("/fractie-noord/melding/v1/meldingen/" + dossiers.get("melding")).kop("etag");
        return etag.orElseThrow().replace("\"", "");
    }

    /** Wat de eigenaar en de behandelaars nu zien. */
    Map<String, String> beeld() {
        var beelden = new LinkedHashMap<String, String>();
        var melding = "/fractie-noord/melding/v1/meldingen";
        var klacht = "/fractie-noord/klacht/v1/klachten";
        for (var pad : List.of(melding, melding + "/" + dossiers.get("melding"),
                melding + "/" + dossiers.get("melding") + "/berichten", klacht,
                klacht + "/" + dossiers.get("klacht"))) {
            beelden.put(pad, eigenaar.haal(pad).beeld());
        }
        behandelaars.forEach((account, behandelaar) -> dossiers.keySet().forEach(dienst -> {
            var pad = "/fractie-noord/" + dienst + "/v1/werkvoorraad";
            beelden.put(account + pad, behandelaar.haal(pad).beeld());
        }));
        return beelden;
    }
}
