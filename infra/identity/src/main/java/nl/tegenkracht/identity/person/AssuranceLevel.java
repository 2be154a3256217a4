package nl.tegenkracht.identity.person;

import java.util.Set;

/** Assurance levels as {@code acr} names them (NL GOV OIDC). */
public final class AssuranceLevel {

    /** A password only: that is no more than low. */
    public static final String PASSWORD = "http://eidas.europa.eu/LoA/low";

    private static final Set<String> KNOWN = Set.of(PASSWORD, "http://eidas.europa.eu/LoA/substantial",
            "http://eidas.europa.eu/LoA/high");

    private AssuranceLevel() {
    }

    /** The level that another issuer claims; what is no such level counts as the lowest. */
    public static String of(String claimed) {
        return claimed != null && KNOWN.contains(claimed) ? claimed : PASSWORD;
    }
}
