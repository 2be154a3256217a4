package nl.tegenkracht.starter.refusal;

import java.io.IOException;

/** Een verzoek bevat meer dan de dienst wil lezen: 413. */
public final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public TooLarge() {
        super("Te groot");
    }

    /** Of dit de oorzaak van een fout is. */
    static boolean isCauseOf(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }
}
