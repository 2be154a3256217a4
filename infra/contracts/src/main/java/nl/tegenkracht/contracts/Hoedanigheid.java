package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In welke hoedanigheid iemand in een domein is. */
public enum Hoedanigheid {

    MEDEWERKER,
    KAMERLID,
    EXTERN,
    /** In een ander domein dan het eigen, alleen door een ambt. */
    AMBTSDRAGER,
    /** In het gemeenschappelijke domein: lezen wat Kamerbreed is. */
    LEZER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Hoedanigheid> parse(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
