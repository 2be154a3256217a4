package nl.tegenkracht.crypto;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import nl.tegenkracht.contracts.Coded;

/** Whom a wrap of the data key was made for. */
public enum WrapRecipient implements Coded {

    /** The service itself, under the key of (service, domain). */
    SERVICE("dienst"),
    /** One person with a key of their own, such as a vertrouwenspersoon (a confidential adviser). */
    PERSON("persoon"),
    /** The anonymous melder (who reported), with the ontvangstcode: the secret code they got. */
    ONTVANGSTCODE("ontvangstcode"),
    /** Recovery by two persons together. */
    RECOVERY("herstel");

    private final String code;

    WrapRecipient(String code) {
        this.code = code;
    }

    /** The value in stored documents, in lower case. */
    @Override
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<WrapRecipient> parse(String code) {
        return Coded.parse(WrapRecipient.class, code);
    }

    @JsonCreator
    static WrapRecipient fromCode(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("Unknown kind of wrap"));
    }
}
