package nl.tegenkracht.gateway.bewaren;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Een bewaard formulier.
 *
 * @param account    van wie de sessie was; alleen diegene krijgt het terug
 * @param pad        waar het heen moest
 * @param formulier  de velden, zoals de browser ze stuurde
 * @param tot        tot wanneer het bewaard blijft, UTC
 */
public record Bewaard(String account, String pad, String formulier, Instant tot) {

    private static final int LANG = 40;

    /** Eén veld van het formulier. */
    public record Veld(String naam, String waarde) {

        /** Of dit een tekst is die iemand zal willen teruglezen. */
        public boolean lang() {
            return waarde.length() > LANG;
        }
    }

    public List<Veld> velden() {
        return Arrays.stream(formulier.split("&")).map(deel -> deel.split("=", 2))
                .map(deel -> new Veld(leesbaar(deel[0]), deel.length > 1 ? leesbaar(deel[1]) : "")).toList();
    }

    private static String leesbaar(String gecodeerd) {
        return URLDecoder.decode(gecodeerd, StandardCharsets.UTF_8);
    }
}
