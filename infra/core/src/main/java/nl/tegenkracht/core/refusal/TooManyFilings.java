package nl.tegenkracht.core.refusal;

import java.time.Duration;
import java.time.Instant;
import nl.tegenkracht.contracts.Text;

/** Somebody files more than one person may in a day: 429, and from when it can be sent. Nothing was kept. */
public final class TooManyFilings extends Refusal {

    /** The name under which a page finds it. */
    public static final String MODEL = "teVeel";

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final Instant until;
    private final long seconds;

    /**
     * @param text  what was filed, and how many may be
     * @param until from when it can be sent
     */
    public TooManyFilings(Text text, Instant now, Instant until) {
        super("Too many filings");
        this.text = text;
        this.until = until;
        this.seconds = Math.max(1, Duration.between(now, until).toSeconds() + 1);
    }

    public Text getText() {
        return text;
    }

    /** From when it can be sent; the template knows it by this word. */
    public Instant vanaf() {
        return until;
    }

    /** The same for a machine. */
    public long retryAfterSeconds() {
        return seconds;
    }
}
