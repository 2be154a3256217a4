package nl.tegenkracht.keten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import tools.jackson.databind.json.JsonMapper;

/**
 * Een route die iets verandert, met een invoer die klopt.
 *
 * @param route   zoals in {@code wandtabel.txt}
 * @param maakt   of zij iets maakt met een kenmerk dat de beller kiest; anders verandert zij iets wat er al is
 * @param tekst   het veld voor vrije tekst, of {@code null}
 * @param velden  de overige velden
 * @param gelukt  de status als het lukt
 */
record Wijziging(String route, boolean maakt, String tekst, Map<String, String> velden, int gelukt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOMEIN = "fractie-noord";

    /** Elke route van elke dienst die iets verandert. */
    static List<Wijziging> alle() {
        var alle = new ArrayList<Wijziging>();
        var melding = Map.of("vertrouwenspersoon", Meldingen.VERA, "categorie", "intimidatie", "waar", "Op de gang");
        alle.add(new Wijziging("POST /{domein}/melding/nieuw", true, "verhaal", melding, 303));
        alle.add(new Wijziging("POST /{domein}/melding/v1/meldingen", true, "verhaal", melding, 201));
        alle.add(new Wijziging("POST /{domein}/melding/meldingen/{id}/berichten", true, "tekst", Map.of(), 303));
        alle.add(new Wijziging("POST /{domein}/melding/v1/meldingen/{id}/berichten", true, "tekst", Map.of(), 201));
        var ander = Map.of("vertrouwenspersoon", Meldingen.VONNE, "ingestemd", "ja");
        alle.add(new Wijziging("POST /{domein}/melding/meldingen/{id}/vertrouwenspersoon", false, null, ander, 303));
        alle.add(new Wijziging("PUT /{domein}/melding/v1/meldingen/{id}/vertrouwenspersoon", false, null, ander, 200));
        var klacht = Map.of("waar", "Op de gang", "aangeklaagden", "De heer Kastanjeboom");
        alle.add(new Wijziging("POST /{domein}/klacht/nieuw", true, "gedrag", klacht, 303));
        alle.add(new Wijziging("POST /{domein}/klacht/v1/klachten", true, "gedrag", klacht, 201));
        alle.add(new Wijziging("POST /{domein}/klacht/klachten/{id}/aanvullingen", true, "gedrag", klacht, 303));
        alle.add(new Wijziging("POST /{domein}/klacht/v1/klachten/{id}/aanvullingen", true, "gedrag", klacht, 201));
        return alle;
    }

    String methode() {
        return route.split(" ")[0];
    }

    String dienst() {
        return route.split("/")[2];
    }

    boolean api() {
        return route.contains("/v1/");
    }

    boolean inDossier() {
        return route.contains("{id}");
    }

    String soort() {
        return api() ? "application/json" : Bezoeker.FORMULIER;
    }

    String pad(String dossier) {
        return route.split(" ")[1].replace("{domein}", DOMEIN).replace("{id}", dossier);
    }

    /** Een invoer die klopt, met deze tekst als er een tekst in kan. */
    Map<String, String> invoer(String vrij) {
        var invoer = new LinkedHashMap<>(velden);
        if (maakt) {
            invoer.put("id", Id.random());
        }
        if (tekst != null) {
            invoer.put(tekst, vrij);
        }
        return invoer;
    }

    /** De invoer zoals zij over de lijn gaat. */
    String geschreven(Map<String, ?> invoer) {
        if (api()) {
            return JSON.writeValueAsString(invoer);
        }
        var velden = new LinkedHashMap<String, String>();
        invoer.forEach((veld, waarde) -> velden.put(veld, waarde.toString()));
        return Bezoeker.formulier(velden);
    }

    /** Verstuurt; {@code versie} is wat de beller voor zich had, bij een route die daarnaar vraagt. */
    Antwoord verstuur(Bezoeker wie, String dossier, Map<String, String> invoer, String versie) {
        var compleet = new LinkedHashMap<>(invoer);
        if (!maakt && !api()) {
            compleet.put("versie", versie);
        }
        return verstuur(wie, dossier, soort(), geschreven(compleet), versie);
    }

    Antwoord verstuur(Bezoeker wie, String dossier, String soort, String inhoud, String versie) {
        return wie.doe(methode(), pad(dossier), soort, inhoud, koppen(versie));
    }

    Map<String, String> koppen(String versie) {
        return maakt || !api() ? Map.of() : Map.of("If-Match", "\"" + versie + "\"");
    }

    @Override
    public String toString() {
        return route;
    }
}
