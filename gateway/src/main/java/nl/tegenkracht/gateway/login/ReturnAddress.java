package nl.tegenkracht.gateway.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.PathRule;

/**
 * Waar iemand na het inloggen heen gaat: een pad op deze site, of een van de vaste bestemmingen die pas na het inloggen
 * een domein krijgen. De startpagina weet immers niet waar iemand werkt.
 */
public final class ReturnAddress {

    public static final String PARAMETER = "naar";

    private static final String DEFAULT_PATH = "/werk";
    private static final int MAX_QUERY_LENGTH = 512;
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_.~=&%+-]{0," + MAX_QUERY_LENGTH + "}");
    private static final Map<String, String> DESTINATIONS = Map.of("melding", "/melding/nieuw", "meldingen",
            "/melding", "klacht", "/klacht/nieuw", "klachten", "/klacht", "beleid", "/beleid");

    private ReturnAddress() {
    }

    /** Het adres om in te loggen en daarna hier terug te keren. */
    public static String loginAddress(String path, String query) {
        var address = "/inloggen?" + PARAMETER + "=" + path;
        return query == null || !QUERY.matcher(query).matches()
                ? address
                : address + URLEncoder.encode("?" + query, StandardCharsets.US_ASCII);
    }

    /** De bestemming zoals gevraagd, als die op deze site ligt. */
    public static Optional<String> parse(String returnTo) {
        if (returnTo == null || DESTINATIONS.containsKey(returnTo)) {
            return Optional.ofNullable(returnTo);
        }
        int questionMark = returnTo.indexOf('?');
        var path = questionMark < 0 ? returnTo : returnTo.substring(0, questionMark);
        boolean local = path.startsWith("/") && PathRule.isAccepted(path)
                && (questionMark < 0 || QUERY.matcher(returnTo.substring(questionMark + 1)).matches());
        boolean loop = path.startsWith("/inloggen") || path.startsWith("/uitloggen");
        return local && !loop ? Optional.of(returnTo) : Optional.empty();
    }

    /** Het pad na het inloggen; bij twijfel Mijn werk. */
    public static String afterLogin(String returnTo, String ownDomain) {
        var parsed = parse(returnTo).orElse(DEFAULT_PATH);
        var destination = DESTINATIONS.get(parsed);
        if (destination == null) {
            return parsed;
        }
        return ownDomain == null ? DEFAULT_PATH : "/" + ownDomain + destination;
    }
}
