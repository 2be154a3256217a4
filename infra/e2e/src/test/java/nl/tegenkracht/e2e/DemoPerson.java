package nl.tegenkracht.e2e;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Iemand van de proefomgeving, zoals het bestand met personen hem beschrijft.
 *
 * @param ambt {@code vp}, {@code kc} of leeg
 */
record DemoPerson(String account, String domain, String ambt) {

    /** Wie niet is aangemeld. */
    static final DemoPerson NOBODY = new DemoPerson("", "", "");

    /** Iedereen, en niemand. */
    static List<DemoPerson> all() {
        var persons = new ArrayList<>(List.of(NOBODY));
        JsonMapper.builder().build()
                .readTree(RunningPlatform.repositoryRoot().resolve("infra/demo/personen.json").toFile())
                .forEach(person -> persons.add(new DemoPerson(person.path("account").asString(),
                        person.path("domein").asString(), ambt(person.path("ambten")))));
        return persons;
    }

    private static String ambt(JsonNode ambten) {
        if (ambten.isEmpty()) {
            return "";
        }
        return ambten.get(0).path("ambt").asString().equals("vertrouwenspersoon") ? "vp" : "kc";
    }

    /** In welke hoedanigheid deze persoon in een domein is; {@code geen} zonder sessie, {@code vreemd} buiten de muur. */
    String hoedanigheidIn(String domain, List<String> served) {
        if (account.isEmpty()) {
            return "geen";
        }
        if (!served.contains(domain)) {
            return "vreemd";
        }
        if (domain.equals("gemeenschappelijk")) {
            return ambt.isEmpty() ? "g-lezer" : "g-" + ambt;
        }
        if (domain.equals(this.domain)) {
            return ambt.isEmpty() ? "lid" : "lid-" + ambt;
        }
        return ambt.isEmpty() ? "vreemd" : ambt;
    }
}
