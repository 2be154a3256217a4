package nl.tegenkracht.e2e;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody of the demo environment, as the file with persons describes them.
 *
 * @param ambt the office: {@code vp} (vertrouwenspersoon), {@code kc} (Klachtencommissie) or empty; {@code bg} for
 *             whoever has none and is bevoegd gezag (who decides for the employer)
 */
record DemoPerson(String account, String domain, String ambt) {

    private static final String AUTHORITY = "bg";

    /** In place of a hoedanigheid: without a session. */
    static final String NO_SESSION = "no-session";
    /** In place of a hoedanigheid: somebody who may not enter the domain. */
    static final String OUTSIDER = "outsider";

    /** Whoever is not logged in. */
    static final DemoPerson NOBODY = new DemoPerson("", "", "");

    /** Everybody, and nobody. */
    static List<DemoPerson> all() {
        var persons = new ArrayList<>(List.of(NOBODY));
        JsonMapper.builder().build()
                .readTree(RunningPlatform.repositoryRoot().resolve("infra/demo/personen.json").toFile())
                .forEach(person -> persons.add(new DemoPerson(person.path("account").asString(),
                        person.path("domein").asString(), ambt(person))));
        return persons;
    }

    /** Of everybody who can log in. */
    static List<String> accounts() {
        return all().stream().filter(person -> person != NOBODY).map(DemoPerson::account).toList();
    }

    private static String ambt(JsonNode person) {
        var ambten = person.path("ambten");
        if (ambten.isEmpty()) {
            return isAuthority(person) ? AUTHORITY : "";
        }
        return ambten.get(0).path("ambt").asString().equals("vertrouwenspersoon") ? "vp" : "kc";
    }

    private static boolean isAuthority(JsonNode person) {
        return person.path("rollen").valueStream().anyMatch(role -> role.asString().equals("bevoegd-gezag"));
    }

    /** In which hoedanigheid this person is in a domain, or one of the two that stand for none. */
    String hoedanigheidIn(String domain, List<String> served) {
        if (account.isEmpty()) {
            return NO_SESSION;
        }
        if (!served.contains(domain)) {
            return OUTSIDER;
        }
        if (domain.equals("gemeenschappelijk")) {
            return hasAmbt() ? "g-" + ambt : "g-lezer";
        }
        if (domain.equals(this.domain)) {
            return ambt.isEmpty() ? "lid" : "lid-" + ambt;
        }
        return hasAmbt() ? ambt : OUTSIDER;
    }

    /** A role is no ambt: it brings nobody into the domain of another. */
    private boolean hasAmbt() {
        return !ambt.isEmpty() && !ambt.equals(AUTHORITY);
    }
}
