package nl.tegenkracht.gateway.session;

import java.time.Instant;
import nl.tegenkracht.gateway.identity.LoginClaims;

/**
 * Iemand die is ingelogd. Alle tijden zijn technische tijd, UTC.
 *
 * @param sleutel    SHA-256 van het kenmerk in de cookie, hex; het kenmerk zelf kent alleen de browser
 * @param begonnen   wanneer is ingelogd; na tien uur eindigt de sessie
 * @param laatst     laatste gebruik, tot op de minuut bijgehouden
 * @param versie     telt op bij elke vernieuwing van tokens
 * @param aanmelding wie het is en waar diegene mag komen
 * @param naam       naam om te tonen
 * @param tokens     het inlogtoken en wat het vernieuwt; verlaten de deur nooit
 */
public record Session(String sleutel, Instant begonnen, Instant laatst, long versie, LoginClaims aanmelding,
        String naam,
        Tokens tokens) {

    /**
     * De tokens van de identiteitsvoorziening.
     *
     * @param toegang    inlogtoken
     * @param verloopt   wanneer het inlogtoken verloopt
     * @param verversing waarmee een nieuw inlogtoken te halen is
     * @param identiteit bewijs van aanmelding, nodig om bij de identiteitsvoorziening uit te loggen
     */
    public record Tokens(String toegang, Instant verloopt, String verversing, String identiteit) {}

    Session usedAt(Instant now) {
        return new Session(sleutel, begonnen, now, versie, aanmelding, naam, tokens);
    }

    Session withTokens(LoginClaims newLogin, Tokens newTokens) {
        return new Session(sleutel, begonnen, laatst, versie + 1, newLogin, naam, newTokens);
    }
}
