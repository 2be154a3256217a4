package nl.tegenkracht.gateway.safetynet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A kept form. Its names are those of the stored content and of the page that offers it again.
 *
 * @param account   whose session it was; only they get it back
 * @param pad       the path it was meant for
 * @param formulier the fields, as the browser sent them
 * @param tot       until when it is kept, UTC
 */
public record KeptForm(String account, String pad, String formulier, Instant tot) {

    private static final int LONG_TEXT = 40;

    /** One field of the form. */
    public record FormField(String naam, String waarde) {

        /** Whether this is a text that someone will want to read again. */
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
