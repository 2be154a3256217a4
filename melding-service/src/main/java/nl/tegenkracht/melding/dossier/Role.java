package nl.tegenkracht.melding.dossier;

import java.util.Arrays;
import java.util.Locale;

/** Als wie iemand toegang heeft tot een melding; er zijn geen andere lezers (KR-2021 art. 5 lid 2). */
public enum Role {

    MELDER,
    VERTROUWENSPERSOON;

    /** De code in toegang, antwoorden en auditregels. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** De rol bij een code uit een dossier. */
    public static Role of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst().orElseThrow();
    }
}
