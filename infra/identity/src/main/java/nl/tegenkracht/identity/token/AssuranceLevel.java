package nl.tegenkracht.identity.token;

/** Assurance levels as {@code acr} names them (NL GOV OIDC). */
final class AssuranceLevel {

    /** A password only: that is no more than low. */
    static final String PASSWORD = "http://eidas.europa.eu/LoA/low";

    private AssuranceLevel() {
    }
}
