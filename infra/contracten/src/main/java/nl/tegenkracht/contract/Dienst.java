package nl.tegenkracht.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** De vier diensten achter de poort. */
public enum Dienst {

    MELDING,
    KLACHT,
    BELEID,
    RAPPORTAGE;

    /** De naam in adressen, topics, databases en tokens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Naam van het onderdeel dat de dienst levert, bijvoorbeeld {@code melding-service}. */
    public String onderdeel() {
        return code() + "-service";
    }

    public static Optional<Dienst> lees(String code) {
        return Arrays.stream(values()).filter(dienst -> dienst.code().equals(code)).findFirst();
    }
}
