package nl.tegenkracht.identity.person;

import java.util.List;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Someone who can log in. The components are spelled as in {@code personen.json} and in the login page.
 *
 * @param account      name with which they log in; never leaves this provider
 * @param naam         name as they see it themselves in the portal
 * @param domein       their own data domain
 * @param hoedanigheid as what they are there: medewerker (employee), kamerlid (member of parliament) or extern
 * @param rollen       their roles, in their own domain only
 * @param ambten       their offices, in every domain
 * @param uitleg       explanation for whoever chooses a test person
 */
public record Person(String account, String naam, DataDomain domein, Hoedanigheid hoedanigheid, List<String> rollen,
        List<Ambtsbenoeming> ambten, String uitleg) {

    /**
     * An office and the appointment to it.
     *
     * @param ambt      the office
     * @param benoeming id of the appointment in the register
     */
    public record Ambtsbenoeming(Ambt ambt, String benoeming) {

        String code() {
            return ambt.code() + ":" + benoeming;
        }
    }

    public Person {
        rollen = List.copyOf(rollen);
        ambten = List.copyOf(ambten);
        if (!domein.hasDossiers()) {
            throw new IllegalArgumentException("The domain gemeenschappelijk has no accounts");
        }
        if (hoedanigheid == Hoedanigheid.AMBTSDRAGER || hoedanigheid == Hoedanigheid.LEZER) {
            throw new IllegalArgumentException("In their own domain someone is medewerker, kamerlid or extern");
        }
    }

    public boolean ambtsdrager() {
        return !ambten.isEmpty();
    }

    /** The offices as a token names them: {@code <ambt>:<benoeming>}. */
    public List<String> ambtCodes() {
        return ambten.stream().map(Ambtsbenoeming::code).toList();
    }
}
