package nl.tegenkracht.contract;

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

    public static Optional<Ambt> lees(String code) {
        return Arrays.stream(values()).filter(waarde -> waarde.code().equals(code)).findFirst();
    }
}
