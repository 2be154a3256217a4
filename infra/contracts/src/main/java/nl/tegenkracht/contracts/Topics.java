package nl.tegenkracht.contracts;

import java.util.Optional;
import java.util.regex.Pattern;

/** Namen van de Kafka-topics. Het domein zit in de naam, zodat de broker de muur kan bewaken. */
public final class Topics {

    /** Nieuwe standen van tellingen van alle domeinen; alleen de gemeenschappelijke rapportage leest ze. */
    public static final String TELLING = "tegenkracht.gemeenschappelijk.telling.v1";

    private static final Pattern OF_SERVICE = Pattern
            .compile("tegenkracht\\.([a-z0-9-]+)\\.(melding|klacht|beleid|rapportage)\\.v1");

    private Topics() {
    }

    /** Gebeurtenissen van een dienst in een domein. */
    public static String events(DataDomain domain, ServiceName service) {
        return "tegenkracht." + domain + "." + service.code() + ".v1";
    }

    /** Aankondigingen van verstrekkingen aan een domein (de brug). */
    public static String incoming(DataDomain domain) {
        return "tegenkracht." + domain + ".inkomend.v1";
    }

    /** Het domein van een gebeurtenissentopic; leeg voor andere topics. */
    public static Optional<DataDomain> domainOf(String topic) {
        var found = OF_SERVICE.matcher(topic);
        return found.matches() ? DataDomain.parse(found.group(1)) : Optional.empty();
    }
}
