package nl.tegenkracht.contracts;

/** Names of the claims in tokens. A token for a service holds these and no other personal data. */
public final class Claims {

    /** The one domain for which a token is valid: that of the address. */
    public static final String DATA_DOMAIN = "datadomein";
    /** In which hoedanigheid (capacity) the caller is in this domain; see {@link Hoedanigheid}. */
    public static final String HOEDANIGHEID = "hoedanigheid";
    /** Roles within this domain; a role never opens a dossier. */
    public static final String ROLES = "rollen";
    /** Ambten as {@code <ambt>:<benoeming>}; they count only if the register knows them at this moment too. */
    public static final String AMBTEN = "ambten";
    /** How strong the authentication was. */
    public static final String ACR = "acr";
    /** The session at the identity provider. */
    public static final String SID = "sid";
    /** Only in the login token, which the gateway never passes on: the domains the caller may enter. */
    public static final String DOMAINS = "domeinen";
    /** Only in the login token: the caller's own domain. */
    public static final String OWN_DOMAIN = "eigen_domein";

    /** Prefix of the parameter {@code resource} in a token exchange (RFC 8707); the domain follows it. */
    public static final String RESOURCE_PREFIX = "urn:tegenkracht:datadomein:";
    /** {@code aud} of the login token: only the gateway accepts it. */
    public static final String GATEWAY_AUDIENCE = "tegenkracht-poort";

    private Claims() {
    }
}
