package nl.tegenkracht.identity.person;

import java.util.List;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Iemand die kan inloggen.
 *
 * @param account      naam waarmee hij inlogt; verlaat deze provider nooit
 * @param naam         naam zoals hij hem zelf in het portaal ziet
 * @param domein       zijn eigen datadomein
 * @param hoedanigheid als wat hij daar is
 * @param rollen       zijn rollen, alleen in het eigen domein
 * @param ambten       zijn ambten, in elk domein
 * @param uitleg       voor wie een proefpersoon kiest
 */
public record Person(String account, String naam, DataDomain domein, Hoedanigheid hoedanigheid, List<String> rollen,
        List<Ambtsbenoeming> ambten, String uitleg) {

    /**
     * @param ambt      het ambt
     * @param benoeming kenmerk van de benoeming in het register
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
            throw new IllegalArgumentException("Het gemeenschappelijke domein kent geen accounts");
        }
        if (hoedanigheid == Hoedanigheid.AMBTSDRAGER || hoedanigheid == Hoedanigheid.LEZER) {
            throw new IllegalArgumentException("In het eigen domein is iemand medewerker, kamerlid of extern");
        }
    }

    public boolean ambtsdrager() {
        return !ambten.isEmpty();
    }

    /** De ambten zoals een token ze noemt: {@code <ambt>:<benoeming>}. */
    public List<String> ambtCodes() {
        return ambten.stream().map(Ambtsbenoeming::code).toList();
    }
}
