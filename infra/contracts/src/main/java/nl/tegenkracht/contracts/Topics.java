package nl.tegenkracht.contracts;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names of the Kafka topics. The domain is in the name, so that the broker can guard the wall. */
public final class Topics {

    /** New values of the tellingen of all domains; only rapportage of gemeenschappelijk reads them. */
    public static final String TELLING = "tegenkracht.gemeenschappelijk.telling.v1";

    /** What beleid publishes for the whole Kamer. Every deployment may read it (record 0226). */
    public static final String KAMER_WIDE_BELEID = "tegenkracht.gemeenschappelijk.beleid.v1";

    private static final Pattern OF_SERVICE = Pattern
            .compile("tegenkracht\\.([a-z0-9-]+)\\.(melding|klacht|beleid|rapportage)\\.v1");

    private Topics() {
    }

    /** Events of a service in a domain. */
    public static String events(DataDomain domain, ServiceName service) {
        return "tegenkracht." + domain + "." + service.code() + ".v1";
    }

    /** Announcements of what is handed over to a domain (the bridge). */
    public static String incoming(DataDomain domain) {
        return "tegenkracht." + domain + ".inkomend.v1";
    }

    /** The domain of a topic with events of a service; empty for other topics. */
    public static Optional<DataDomain> domainOf(String topic) {
        var matcher = OF_SERVICE.matcher(topic);
        return matcher.matches() ? DataDomain.parse(matcher.group(1)) : Optional.empty();
    }
}
