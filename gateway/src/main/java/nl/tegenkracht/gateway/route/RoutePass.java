package nl.tegenkracht.gateway.route;

import java.util.function.Supplier;
import nl.tegenkracht.gateway.address.ServiceTarget;

/**
 * Wat de muur heeft vastgesteld over een verzoek dat door mag.
 *
 * @param target    waarheen
 * @param routeClass  als welk verkeer
 * @param api     of fouten als probleembeschrijving gaan
 * @param requestId kenmerk van het verzoek
 * @param holder  sleutel van de sessie of afdruk van de bearer; leeg als niemand is aangemeld
 * @param account van wie de sessie is, om een formulier voor te bewaren; {@code null} als er geen sessie is
 * @param token   levert het token voor dit doel; {@code null} als de dienst dit aan iedereen geeft
 * @param freshToken levert een vers token als de dienst het vorige niet aannam
 */
public record RoutePass(ServiceTarget target, RouteClass routeClass, boolean api, String requestId, String holder,
        String account,
        Supplier<String> token, Supplier<String> freshToken) {

    /** Voorvoegsel van een houder die geen sessie is maar een bearer van een portaal. */
    public static final String BEARER = "bearer:";

    /** Onder deze naam reist de doorgang met het verzoek mee. */
    public static final String ATTRIBUTE = RoutePass.class.getName();
}
