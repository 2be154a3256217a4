package nl.tegenkracht.demologin.person;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.identity.person.Employment;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.person.Person.Ambtsbenoeming;

/**
 * Someone who can log in. The components are spelled as in {@code personen.json} and in the login page.
 *
 * @param account      name with which they log in; never leaves this provider
 * @param naam         name as they see it themselves in the portal
 * @param domein       their own data domain
 * @param hoedanigheid as what they are there
 * @param rollen       their roles, in their own domain only
 * @param ambten       their offices, in every domain
 * @param uitleg       explanation for whoever chooses a person
 * @param uitlegEngels the same in English
 */
public record InventedPerson(String account, String naam, DataDomain domein, Hoedanigheid hoedanigheid,
        List<String> rollen, List<Ambtsbenoeming> ambten, String uitleg, String uitlegEngels) {

    public InventedPerson {
        rollen = List.copyOf(rollen);
        ambten = List.copyOf(ambten);
    }

    /** What is said of them to who reads this language. */
    public String uitleg(Language language) {
        return language == Language.EN ? uitlegEngels : uitleg;
    }

    /** The same one, as the token desk knows people. */
    public Person asPerson() {
        return new Person(account, Optional.of(new Employment(domein, hoedanigheid, rollen)), ambten);
    }
}
