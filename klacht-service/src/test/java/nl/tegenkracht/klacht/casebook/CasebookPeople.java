package nl.tegenkracht.klacht.casebook;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.TestAdresboek;
import nl.tegenkracht.testkit.TestPerson;

/** Everybody of the demonstration, by account: who takes part in a case, and whoever could want to know of it. */
final class CasebookPeople {

    private static final String NOORD = "fractie-noord";
    private static final String ZUID = "fractie-zuid";
    private static final String AMBTELIJK = "ambtelijk";
    private static final String EXTERN = "extern";

    private final Map<String, TestPerson> people = new LinkedHashMap<>();

    /** @param domein where the klager works, and so where the klacht is */
    CasebookPeople(String domein) {
        var noa = TestPerson.medewerker("noa-" + Id.random(), domein);
        people.put("noa", domein.equals(EXTERN) ? noa.withHoedanigheid(Hoedanigheid.EXTERN) : noa);
        people.put("bas", TestAdresboek.BAS);
        people.put("bo", TestAdresboek.BO.withRole("beheerder"));
        people.put("lena", TestAdresboek.LENA);
        people.put("luuk", TestAdresboek.LUUK);
        office("kiki", "klachtencommissie:" + TestPerson.BENOEMING_KIKI, domein);
        office("karel", "klachtencommissie:d7f3b9c1e5a24b6d8e0f4a2c6b8d0e53", domein);
        office("koen", "klachtencommissie:e9a5c1d7f3b84c2e9a6f0b4d8c2e6a17", domein);
        office("kim", "klachtencommissie:f1b7d3e9a5c64d8fa0b2c4e6d8f0a2b4", domein);
        office("kees", "klachtencommissie:0a2c4e6b8d1f43a5b7c9d1e3f5a7b9c2", domein);
        office("vera", "vertrouwenspersoon:" + TestPerson.BENOEMING_VERA, domein);
        office("vincent", "vertrouwenspersoon:" + TestPerson.BENOEMING_VINCENT, domein);
        office("vonne", "vertrouwenspersoon:" + TestPerson.BENOEMING_VONNE, domein);
        colleague("niels", NOORD, "medewerker");
        colleague("kas", NOORD, "bevoegd-gezag");
        colleague("zara", ZUID, "bevoegd-gezag");
        colleague("zeno", ZUID, "medewerker");
        colleague("pia", ZUID, "presidium");
        colleague("merel", AMBTELIJK, "medewerker");
        colleague("geert", AMBTELIJK, "bevoegd-gezag");
        colleague("ineke", AMBTELIJK, "integriteitscoordinator");
        colleague("otto", AMBTELIJK, "ondernemingsraad");
        colleague("griet", AMBTELIJK, "griffier");
        colleague("exa", EXTERN, "leverancier");
    }

    private void office(String account, String ambt, String domein) {
        people.put(account, TestPerson.medewerker("ambt-" + account, domein)
                .withHoedanigheid(Hoedanigheid.AMBTSDRAGER).withAmbt(ambt));
    }

    private void colleague(String account, String domein, String role) {
        people.put(account, TestPerson.medewerker(account, domein).withRole(role));
    }

    TestPerson named(String account) {
        return people.get(account);
    }

    Map<String, TestPerson> all() {
        return people;
    }
}
