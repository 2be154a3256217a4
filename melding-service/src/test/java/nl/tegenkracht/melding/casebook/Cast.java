package nl.tegenkracht.melding.casebook;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.testkit.TestPerson;

/** Everybody of the demonstration, by account: who takes part in a case, and whoever could want to know of it. */
final class Cast {

    private static final String NOORD = "fractie-noord";
    private static final String ZUID = "fractie-zuid";
    private static final String AMBTELIJK = "ambtelijk";
    private static final Map<String, String> BENOEMINGEN = Map.of("vera", TestPerson.BENOEMING_VERA, "vincent",
            TestPerson.BENOEMING_VINCENT, "vonne", TestPerson.BENOEMING_VONNE);

    private final Map<String, TestPerson> people = new LinkedHashMap<>();
    private final String domain;

    /** @param domain where the melder works, and so where the melding is */
    Cast(String domain) {
        this.domain = domain;
        var noa = TestPerson.medewerker("noa-" + Id.random(), domain);
        people.put("noa", domain.equals("extern") ? noa.withHoedanigheid(Hoedanigheid.EXTERN) : noa);
        BENOEMINGEN.forEach((account, benoeming) -> office(account, "vertrouwenspersoon:" + benoeming));
        office("kiki", "klachtencommissie:" + TestPerson.BENOEMING_KIKI);
        office("karel", "klachtencommissie:d7f3b9c1e5a24b6d8e0f4a2c6b8d0e53");
        colleague("niels", NOORD, "medewerker");
        colleague("bas", NOORD, "beheerder");
        colleague("lena", NOORD, "bevoegd-gezag");
        colleague("luuk", NOORD, "bevoegd-gezag");
        colleague("zeno", ZUID, "medewerker");
        colleague("zara", ZUID, "bevoegd-gezag");
        colleague("pia", ZUID, "presidium");
        colleague("merel", AMBTELIJK, "medewerker");
        colleague("geert", AMBTELIJK, "bevoegd-gezag");
        colleague("ineke", AMBTELIJK, "integriteitscoordinator");
        colleague("otto", AMBTELIJK, "ondernemingsraad");
        colleague("exa", "extern", "leverancier");
        comesInWith("");
    }

    /** Who has no account comes in with this code. */
    void comesInWith(String code) {
        people.put("gast", TestPerson.medewerker(GuestCode.parse(code).map(GuestCode::sub).orElse("gast-zonder-code"),
                domain).withHoedanigheid(Hoedanigheid.GAST));
    }

    TestPerson named(String account) {
        return people.get(account);
    }

    Map<String, TestPerson> all() {
        return people;
    }

    /** What to send for the name of a vertrouwenspersoon. */
    static String benoeming(String account) {
        return BENOEMINGEN.getOrDefault(account, account);
    }

    private void office(String account, String ambt) {
        people.put(account, TestPerson.medewerker("ambt-" + account, domain)
                .withHoedanigheid(Hoedanigheid.AMBTSDRAGER).withAmbt(ambt));
    }

    private void colleague(String account, String home, String role) {
        people.put(account, TestPerson.medewerker(account, home).withRole(role));
    }
}
