package nl.tegenkracht.gateway.inloggen;

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
public final class Terugadres {

    public static final String PARAMETER = "naar";

    private static final String STANDAARD = "/werk";
    private static final int LANGSTE_ZOEKDEEL = 512;
    private static final Pattern ZOEKDEEL = Pattern.compile("[A-Za-z0-9_.~=&%+-]{0," + LANGSTE_ZOEKDEEL + "}");
    private static final Map<String, String> BESTEMMINGEN = Map.of("melding", "/melding/nieuw", "meldingen",
            "/melding", "klacht", "/klacht/nieuw", "klachten", "/klacht", "beleid", "/beleid");

    private Terugadres() {
    }

    /** Het adres om in te loggen en daarna hier terug te keren. */
    public static String inloggen(String pad, String zoekdeel) {
        var terug = "/inloggen?" + PARAMETER + "=" + pad;
        return zoekdeel == null || !ZOEKDEEL.matcher(zoekdeel).matches()
                ? terug
                : terug + URLEncoder.encode("?" + zoekdeel, StandardCharsets.US_ASCII);
    }

    /** De bestemming zoals gevraagd, als die op deze site ligt. */
    public static Optional<String> lees(String naar) {
        if (naar == null || BESTEMMINGEN.containsKey(naar)) {
            return Optional.ofNullable(naar);
        }
        int vraagteken = naar.indexOf('?');
        var pad = vraagteken < 0 ? naar : naar.substring(0, vraagteken);
        boolean lokaal = pad.startsWith("/") && PathRule.isAccepted(pad)
                && (vraagteken < 0 || ZOEKDEEL.matcher(naar.substring(vraagteken + 1)).matches());
        boolean kringloop = pad.startsWith("/inloggen") || pad.startsWith("/uitloggen");
        return lokaal && !kringloop ? Optional.of(naar) : Optional.empty();
    }

    /** Het pad na het inloggen; bij twijfel Mijn werk. */
    public static String na(String naar, String eigenDomein) {
        var gelezen = lees(naar).orElse(STANDAARD);
        var bestemming = BESTEMMINGEN.get(gelezen);
        if (bestemming == null) {
            return gelezen;
        }
        return eigenDomein == null ? STANDAARD : "/" + eigenDomein + bestemming;
    }
}
