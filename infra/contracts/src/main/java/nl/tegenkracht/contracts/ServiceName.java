package nl.tegenkracht.contracts;

import java.util.Optional;

/** The four services behind the gateway. */
public enum ServiceName implements Coded {

    MELDING("melding"),
    KLACHT("klacht"),
    BELEID("beleid"),
    RAPPORTAGE("rapportage");

    private final String code;

    ServiceName(String code) {
        this.code = code;
    }

    /** The name in addresses, topics, databases and tokens. */
    @Override
    public String code() {
        return code;
    }

    /** Name of the application that provides the service, for example {@code melding-service}. */
    public String applicationName() {
        return code() + "-service";
    }

    public static Optional<ServiceName> parse(String code) {
        return Coded.parse(ServiceName.class, code);
    }
}
