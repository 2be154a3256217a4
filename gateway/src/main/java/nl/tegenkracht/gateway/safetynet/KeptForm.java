package nl.tegenkracht.gateway.safetynet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import nl.tegenkracht.contracts.Text;

/**
 * What is known of a kept form without opening it. Its names are those of the stored content and of the page that
 * offers it again.
 *
 * @param account whose it is; only they get it back
 * @param pad     the path it was meant for
 * @param kenmerk the id that the form itself carried, or empty
 * @param begin   how its longest text begins
 * @param tot     until when it is kept, UTC
 * @param vak     in which place of this browser it lies
 */
public record KeptForm(String account, String pad, String kenmerk, String begin, Instant tot, int vak) {

    /** What it was. */
    @JsonIgnore
    public Text soort() {
        var parts = pad.split("/", 4);
        var kind = parts.length > 2 && parts[2].equals("klacht") ? "klacht" : "melding";
        return Text.of("gateway.kept.kind." + kind + (pad.endsWith("/nieuw") ? "-new" : ""));
    }

    /** Whether this is another sending of the same form. */
    boolean isSameAs(KeptForm other) {
        return !kenmerk.isEmpty() && kenmerk.equals(other.kenmerk) && pad.equals(other.pad)
                && account.equals(other.account);
    }
}
