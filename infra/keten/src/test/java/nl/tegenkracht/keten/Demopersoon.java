package nl.tegenkracht.keten;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Iemand van de proefomgeving, zoals het bestand met personen hem beschrijft.
 *
 * @param ambt {@code vp}, {@code kc} of leeg
 */
record Demopersoon(String account, String domein, String ambt) {

    /** Wie niet is aangemeld. */
    static final Demopersoon NIEMAND = new Demopersoon("", "", "");

    /** Iedereen, en niemand. */
    static List<Demopersoon> alle() {
        var personen = new ArrayList<>(List.of(NIEMAND));
        JsonMapper.builder().build().readTree(Keten.wortel().resolve("infra/demo/personen.json").toFile())
                .forEach(persoon -> personen.add(new Demopersoon(persoon.path("account").asString(),
                        persoon.path("domein").asString(), ambt(persoon.path("ambten")))));
        return personen;
    }

    private static String ambt(JsonNode ambten) {
        if (ambten.isEmpty()) {
            return "";
        }
        return ambten.get(0).path("ambt").asString().equals("vertrouwenspersoon") ? "vp" : "kc";
    }

    /** In welke hoedanigheid deze persoon in een domein is; {@code geen} zonder sessie, {@code vreemd} buiten de muur. */
    String in(String domein, List<String> bediend) {
        if (account.isEmpty()) {
            return "geen";
        }
        if (!bediend.contains(domein)) {
            return "vreemd";
        }
        if (domein.equals("gemeenschappelijk")) {
            return ambt.isEmpty() ? "g-lezer" : "g-" + ambt;
        }
        if (domein.equals(this.domein)) {
            return ambt.isEmpty() ? "lid" : "lid-" + ambt;
        }
        return ambt.isEmpty() ? "vreemd" : ambt;
    }
}
