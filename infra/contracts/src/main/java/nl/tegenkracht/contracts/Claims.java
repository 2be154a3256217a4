package nl.tegenkracht.contracts;

/** Namen van de claims in tokens. Een token voor een dienst bevat deze en geen andere persoonsgegevens. */
public final class Claims {

    /** Het ene domein waarvoor een token geldt: dat van het adres. */
    public static final String DATA_DOMAIN = "datadomein";
    /** In welke hoedanigheid de beller in dit domein is; zie {@link Hoedanigheid}. */
    public static final String HOEDANIGHEID = "hoedanigheid";
    /** Rollen binnen dit domein; een rol opent nooit een dossier. */
    public static final String ROLES = "rollen";
    /** Ambten als {@code <ambt>:<benoeming>}; zij tellen alleen als het register ze op dit moment ook kent. */
    public static final String AMBTEN = "ambten";
    /** Betrouwbaarheid van de aanmelding. */
    public static final String ACR = "acr";
    /** De sessie bij de identiteitsvoorziening. */
    public static final String SID = "sid";
    /** Alleen in het inlogtoken, dat de poort nooit doorgeeft: de domeinen die de beller mag betreden. */
    public static final String DOMAINS = "domeinen";
    /** Alleen in het inlogtoken: het eigen domein van de beller. */
    public static final String OWN_DOMAIN = "eigen_domein";

    /** Voorvoegsel van de parameter {@code resource} bij token exchange (RFC 8707): daarachter het domein. */
    public static final String RESOURCE_PREFIX = "urn:tegenkracht:datadomein:";
    /** {@code aud} van het inlogtoken: alleen de poort neemt het aan. */
    public static final String GATEWAY_AUDIENCE = "tegenkracht-poort";

    private Claims() {
    }
}
