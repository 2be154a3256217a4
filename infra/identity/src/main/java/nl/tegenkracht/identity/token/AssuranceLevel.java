package nl.tegenkracht.identity.token;

/** Betrouwbaarheidsniveaus zoals {@code acr} ze noemt (NL GOV OIDC). */
final class AssuranceLevel {

    /** Alleen een wachtwoord: meer dan laag is het niet. */
    static final String PASSWORD = "http://eidas.europa.eu/LoA/low";

    private AssuranceLevel() {
    }
}
