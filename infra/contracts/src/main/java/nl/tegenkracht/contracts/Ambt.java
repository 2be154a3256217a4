package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * An office (ambt) to which a person is appointed. Only these two work on both sides of the wall (KR-2021 art. 4 and
 * 6): the vertrouwenspersoon, a confidential counselor, and the Klachtencommissie, which handles formal complaints.
 */
public enum Ambt implements Coded {

    VERTROUWENSPERSOON("vertrouwenspersoon"),
    KLACHTENCOMMISSIE("klachtencommissie");

    private final String code;

    Ambt(String code) {
        this.code = code;
    }

    /** The code in tokens and in the register of benoemingen. */
    @Override
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Ambt> parse(String code) {
        return Coded.parse(Ambt.class, code);
    }
}
