package nl.tegenkracht.web.refusal;

import java.io.IOException;

/** A request holds more than the service is willing to read: 413. */
public final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public TooLarge() {
        super("Too large");
    }

    /** Whether this is the cause of an error. */
    static boolean isCauseOf(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }
}
