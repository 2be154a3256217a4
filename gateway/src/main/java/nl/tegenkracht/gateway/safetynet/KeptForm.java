package nl.tegenkracht.gateway.safetynet;

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
public record KeptForm(String account, String pad, String formulier, Instant tot) {

    private static final int LONG_TEXT = 40;

    /** Eén veld van het formulier. */
    public record FormField(String naam, String waarde) {

        /** Of dit een tekst is die iemand zal willen teruglezen. */
        public boolean lang() {
            return waarde.length() > LONG_TEXT;
        }
    }

    public List<FormField> velden() {
        return Arrays.stream(formulier.split("&")).map(part -> part.split("=", 2))
                .map(part -> new FormField(decode(part[0]), part.length > 1 ? decode(part[1]) : "")).toList();
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
