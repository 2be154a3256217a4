package nl.tegenkracht.klacht.dossier;

import java.util.Arrays;
import java.util.Locale;

/** Als wie iemand toegang heeft tot een klacht. */
public enum Role {

    KLAGER,
    SECRETARIS,
    VOORZITTER,
    PLAATSVERVANGEND_VOORZITTER,
    LID;

    /** De code in toegang, werklijsten en antwoorden. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Hoe mensen deze functie noemen. */
    public String naam() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** De rol bij een code uit een dossier. */
    public static Role of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst().orElseThrow();
    }
}
