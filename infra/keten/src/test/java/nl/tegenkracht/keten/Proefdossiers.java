package nl.tegenkracht.keten;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In elk domein een melding aan een vertrouwenspersoon van elders, en een klacht; die krijgt de secretaris. */
final class Proefdossiers {

    private static final String SECRETARIS = "kiki";
    private static final Map<String, String> SOORTEN = Map.of("melding", "meldingen", "klacht", "klachten");

    private record Proef(String domein, String melder, String vertrouwenspersoon, String benoeming) {

        String adres(String dienst) {
            return "/" + domein + "/" + dienst + "/v1/" + SOORTEN.get(dienst);
        }
    }

    private static final List<Proef> PROEVEN = List.of(new Proef("ambtelijk", "merel", "vincent", Meldingen.VINCENT),
            new Proef("fractie-noord", "noa", "vera", Meldingen.VERA),
            new Proef("fractie-zuid", "zeno", "vonne", Meldingen.VONNE),
            new Proef("extern", "exa", "vera", Meldingen.VERA));

    private final Map<String, String> dossiers = new HashMap<>();
    private final Map<String, Set<String>> betrokken = new HashMap<>();
    private final Map<String, String> begin = new HashMap<>();

    static Proefdossiers maak(Map<String, Bezoeker> sessies) {
        var proef = new Proefdossiers();
        PROEVEN.forEach(een -> proef.maak(een, sessies.get(een.melder)));
        proef.begin.putAll(proef.beelden(sessies));
        return proef;
    }

    private void maak(Proef proef, Bezoeker melder) {
        bewaar(proef.domein + " melding", Meldingen.nieuw(melder, proef.domein, proef.benoeming), proef.melder,
                proef.vertrouwenspersoon);
        bewaar(proef.domein + " klacht", Klachten.nieuw(melder, proef.domein), proef.melder, SECRETARIS);
    }

    private void bewaar(String plek, String id, String... wie) {
        dossiers.put(plek, id);
        betrokken.put(id, Set.of(wie));
    }

    /** Het dossier in dit domein bij deze dienst, als er een is. */
    List<String> in(String domein, String dienst) {
        var id = dossiers.get(domein + " " + dienst);
        return id == null ? List.of() : List.of(id);
    }

    /** Een dossier dat bestaat, maar in een ander domein. */
    String elders(String domein, String dienst) {
        return dossiers.get((domein.equals("fractie-noord") ? "ambtelijk " : "fractie-noord ") + dienst);
    }

    /** Of iemand in dit domein op dit dossier een toegang heeft. */
    boolean betrokken(String account, String domein, String dossier) {
        return dossiers.entrySet().stream().anyMatch(een -> een.getValue().equals(dossier)
                && een.getKey().startsWith(domein + " ") && betrokken.get(dossier).contains(account));
    }

    /** Of iedereen zijn dossiers nog precies zo ziet als in het begin. */
    boolean onveranderd(Map<String, Bezoeker> sessies) {
        return beelden(sessies).equals(begin);
    }

    private Map<String, String> beelden(Map<String, Bezoeker> sessies) {
        var beelden = new HashMap<String, String>();
        for (var proef : PROEVEN) {
            var melder = sessies.get(proef.melder);
            SOORTEN.keySet().forEach(dienst -> {
                var adres = proef.adres(dienst);
                var id = dossiers.get(proef.domein + " " + dienst);
                beelden.put(adres, melder.haal(adres).beeld());
                beelden.put(adres + " een", melder.haal(adres + "/" + id).beeld());
            });
            beelden.put(proef.domein + " gesprek", melder.haal(proef.adres("melding") + "/"
                    + dossiers.get(proef.domein + " melding") + "/berichten").beeld());
        }
        return beelden;
    }
}
