package nl.tegenkracht.gateway.deur;

import java.util.function.Supplier;
import nl.tegenkracht.gateway.identiteit.Aanmelding;
import nl.tegenkracht.gateway.route.Doorgang;

/**
 * Wie er voor de muur staat, met een geldige sessie of bearer.
 *
 * @param houder     onder welke naam zijn tokens onthouden worden
 * @param aanmelding wat het inlogtoken zegt
 * @param inlogtoken levert een geldig inlogtoken om te ruilen
 */
record Beller(String houder, Aanmelding aanmelding, Supplier<String> inlogtoken) {

    boolean metSessie() {
        return !houder.startsWith(Doorgang.BEARER);
    }
}
