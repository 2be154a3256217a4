package nl.tegenkracht.crypto;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Voor wie een verpakking van de datasleutel gemaakt is. */
public enum WrapRecipient {

    /** De dienst zelf, onder de sleutel van (dienst, domein). */
    SERVICE("dienst"),
    /** Eén persoon met een eigen sleutel, zoals een vertrouwenspersoon. */
    PERSON("persoon"),
    /** De anonieme melder, met de ontvangstcode. */
    ONTVANGSTCODE("ontvangstcode"),
    /** Herstel door twee personen samen. */
    RECOVERY("herstel");

    private final String code;

    WrapRecipient(String code) {
        this.code = code;
    }

    /** De waarde in opgeslagen documenten, in kleine letters. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<WrapRecipient> find(String code) {
        return Arrays.stream(values()).filter(recipient -> recipient.code().equals(code)).findFirst();
    }

    @JsonCreator
    static WrapRecipient fromCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Onbekend soort verpakking"));
    }
}
