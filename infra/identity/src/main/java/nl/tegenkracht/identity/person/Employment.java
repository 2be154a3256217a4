package nl.tegenkracht.identity.person;

import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * For which employer someone works, and as what.
 *
 * @param domain       their own data domain
 * @param hoedanigheid as what they are there: medewerker (employee), kamerlid (member of parliament) or extern
 * @param roles        their roles, in their own domain only
 */
public record Employment(DataDomain domain, Hoedanigheid hoedanigheid, List<String> roles) {

    public Employment {
        roles = List.copyOf(roles);
        if (!domain.hasDossiers()) {
            throw new IllegalArgumentException("The domain gemeenschappelijk has no accounts");
        }
        if (hoedanigheid == Hoedanigheid.AMBTSDRAGER || hoedanigheid == Hoedanigheid.LEZER) {
            throw new IllegalArgumentException("In their own domain someone is medewerker, kamerlid or extern");
        }
    }
}
