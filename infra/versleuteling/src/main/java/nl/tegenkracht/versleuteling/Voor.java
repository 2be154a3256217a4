package nl.tegenkracht.versleuteling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Voor wie een verpakking van de datasleutel gemaakt is. */
public enum Voor {

    /** De dienst zelf, onder de sleutel van (dienst, domein). */
    DIENST,
    /** Eén persoon met een eigen sleutel, zoals een vertrouwenspersoon. */
    PERSOON,
    /** De anonieme melder, met de ontvangstcode. */
    ONTVANGSTCODE,
    /** Herstel door twee personen samen. */
    HERSTEL;

    /** De waarde in opgeslagen documenten, in kleine letters. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Voor> lees(String code) {
        return Arrays.stream(values()).filter(voor -> voor.code().equals(code)).findFirst();
    }

    @JsonCreator
    static Voor vanCode(String code) {
        return lees(code).orElseThrow(() -> new IllegalArgumentException("Onbekend soort verpakking"));
    }
}
