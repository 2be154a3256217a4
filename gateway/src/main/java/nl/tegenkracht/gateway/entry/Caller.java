package nl.tegenkracht.gateway.entry;

import java.util.function.Supplier;
import nl.tegenkracht.gateway.identity.LoginClaims;
import nl.tegenkracht.gateway.route.RoutePass;

/**
 * Wie er voor de muur staat, met een geldige sessie of bearer.
 *
 * @param holder     onder welke naam zijn tokens onthouden worden
 * @param login wat het inlogtoken zegt
 * @param loginToken levert een geldig inlogtoken om te ruilen
 */
record Caller(String holder, LoginClaims login, Supplier<String> loginToken) {

    boolean hasSession() {
        return !holder.startsWith(RoutePass.BEARER);
    }
}
