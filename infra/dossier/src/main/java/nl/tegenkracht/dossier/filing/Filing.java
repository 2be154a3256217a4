package nl.tegenkracht.dossier.filing;

import java.util.function.ToIntFunction;
import nl.tegenkracht.contracts.Coded;

/** What somebody can file, each with a limit of its own. */
public enum Filing implements Coded {

    MELDING("melding", FilingLimitProperties::meldingen),
    KLACHT("klacht", FilingLimitProperties::klachten),
    AANVULLING("aanvulling", FilingLimitProperties::aanvullingen),
    BERICHT("bericht", FilingLimitProperties::berichten);

    private final String code;
    private final ToIntFunction<FilingLimitProperties> limit;

    Filing(String code, ToIntFunction<FilingLimitProperties> limit) {
        this.code = code;
        this.limit = limit;
    }

    /** The code in the store, and the end of the key of what is said when there are too many. */
    @Override
    public String code() {
        return code;
    }

    int limit(FilingLimitProperties limits) {
        return limit.applyAsInt(limits);
    }
}
