package nl.tegenkracht.starter.filing;

import java.util.function.ToIntFunction;

/** What somebody can file, each with a limit of its own. */
public enum Filing {

    MELDING("melding", "meldingen gedaan", FilingLimitProperties::meldingen),
    KLACHT("klacht", "klachten ingediend", FilingLimitProperties::klachten),
    AANVULLING("aanvulling", "aanvullingen op klachten gestuurd", FilingLimitProperties::aanvullingen),
    BERICHT("bericht", "berichten gestuurd", FilingLimitProperties::berichten);

    private final String code;
    private final String done;
    private final ToIntFunction<FilingLimitProperties> limit;

    Filing(String code, String done, ToIntFunction<FilingLimitProperties> limit) {
        this.code = code;
        this.done = done;
        this.limit = limit;
    }

    /** The code in the store. */
    String code() {
        return code;
    }

    /** After a number, in a sentence about what somebody did. */
    String done() {
        return done;
    }

    int limit(FilingLimitProperties limits) {
        return limit.applyAsInt(limits);
    }
}
