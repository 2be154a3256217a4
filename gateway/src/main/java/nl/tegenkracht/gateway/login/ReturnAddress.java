package nl.tegenkracht.gateway.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.PathRule;

/**
 * Where someone goes after login: a path at this site, or one of the fixed destinations that get their domain only
 * after login, for the start page does not know where someone works.
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

    /** The address to log in and return here afterwards. */
    public static String loginAddress(String path, String query) {
        var address = "/inloggen?" + PARAMETER + "=" + path;
        return query == null || !QUERY.matcher(query).matches()
                ? address
                : address + URLEncoder.encode("?" + query, StandardCharsets.US_ASCII);
    }

    /** The page that says what someone logs in for, and then leads on to this address. */
    public static String beforeLogin(String path, String query) {
        var wanted = query == null || !QUERY.matcher(query).matches() ? path : path + "?" + query;
        return "/toegang?" + PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.US_ASCII);
    }

    /** The address to log in and go to a destination that was accepted earlier. */
    static String loginAddress(String returnTo) {
        int questionMark = returnTo.indexOf('?');
        return questionMark < 0
                ? loginAddress(returnTo, null)
                : loginAddress(returnTo.substring(0, questionMark), returnTo.substring(questionMark + 1));
    }

    /** The destination as asked for, if it is at this site. */
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

    /** The path after login; in doubt Mijn werk. */
    public static String afterLogin(String returnTo, String ownDomain) {
        var parsed = parse(returnTo).orElse(DEFAULT_PATH);
        var destination = DESTINATIONS.get(parsed);
        if (destination == null) {
            return parsed;
        }
        return ownDomain == null ? DEFAULT_PATH : "/" + ownDomain + destination;
    }
}
