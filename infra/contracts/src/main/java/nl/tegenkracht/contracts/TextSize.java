package nl.tegenkracht.contracts;

/**
 * How long a text may be, in characters as people count them: an emoji is one. Every form, service and limit goes by
 * these (record 0255).
 */
public final class TextSize {

    /** A verhaal, the description of conduct, the text of stukken. */
    public static final int LONG = 100_000;
    /** A bericht in a gesprek. */
    public static final int BERICHT = 20_000;
    /** A text of a few paragraphs. */
    public static final int PARAGRAPHS = 10_000;
    /** A short answer. */
    public static final int SHORT = 1_000;

    private TextSize() {
    }
}
