package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The hoedanigheid, or capacity, in which somebody is present in a domain. */
public enum Hoedanigheid implements Coded {

    MEDEWERKER("medewerker"),
    KAMERLID("kamerlid"),
    EXTERN("extern"),
    /** In a domain other than their own, only by virtue of an ambt. */
    AMBTSDRAGER("ambtsdrager"),
    /** In the domain gemeenschappelijk: may read what is Kamerbreed. */
    LEZER("lezer"),
    /** Without an account, with a code that opens one dossier (D-26). */
    GAST("gast");

    private final String code;

    Hoedanigheid(String code) {
        this.code = code;
    }

    /** The code in tokens, events and stored dossiers. */
    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether this is somebody's own domain: only there can someone report or complain. */
    public boolean isInOwnDomain() {
        return this != AMBTSDRAGER && this != LEZER && this != GAST;
    }

    public static Optional<Hoedanigheid> parse(String code) {
        return Coded.parse(Hoedanigheid.class, code);
    }
}
