package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** De enige twee ambten die aan beide kanten van de muur werken (KR-2021 art. 4 en 6). */
public enum Ambt {

    VERTROUWENSPERSOON,
    KLACHTENCOMMISSIE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ambt> parse(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
