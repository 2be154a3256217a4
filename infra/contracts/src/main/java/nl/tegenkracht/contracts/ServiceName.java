package nl.tegenkracht.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** De vier diensten achter de poort. */
public enum ServiceName {

    MELDING,
    KLACHT,
    BELEID,
    RAPPORTAGE;

    /** De naam in adressen, topics, databases en tokens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Naam van het onderdeel dat de dienst levert, bijvoorbeeld {@code melding-service}. */
    public String applicationName() {
        return code() + "-service";
    }

    public static Optional<ServiceName> parse(String code) {
        return Arrays.stream(values()).filter(service -> service.code().equals(code)).findFirst();
    }
}
