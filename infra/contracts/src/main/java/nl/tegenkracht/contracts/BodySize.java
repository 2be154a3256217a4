package nl.tegenkracht.contracts;

/** How many bytes a request may have, so that every text that is promised fits in every script (record 0255). */
public final class BodySize {

    /** The longest form there is: a klaagschrift with every field full. */
    static final int LARGEST_FORM = 2 * TextSize.LONG + 3 * TextSize.PARAGRAPHS + 5 * TextSize.SHORT;
    /** Four bytes, each as {@code %F0}; in JSON two halves, each as {@code \}{@code ud83d}. */
    private static final int BYTES_PER_CHARACTER = 12;
    /** Names of fields, ids, choices. */
    private static final int REST = 64 << 10;

    /**
     * A page or the API, at the gateway and at every service: the longest form and a quarter more, so that a text that
     * is too long is read, and comes back to its writer.
     */
    public static final int FORM = LARGEST_FORM * BYTES_PER_CHARACTER / 4 * 5 + REST;
    /** A form with a file, which passes through in one piece. */
    public static final int UPLOAD = 100 << 20;
    /** What the gateway takes in of an answer before it sends it on. */
    public static final int ANSWER = 2 << 20;

    private BodySize() {
    }
}
