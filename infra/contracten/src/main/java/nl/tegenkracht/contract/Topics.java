package nl.tegenkracht.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/** Namen van de Kafka-topics. Het domein zit in de naam, zodat de broker de muur kan bewaken. */
public final class Topics {

    /** Nieuwe standen van tellingen van alle domeinen; alleen de gemeenschappelijke rapportage leest ze. */
    public static final String TELLING = "tegenkracht.gemeenschappelijk.telling.v1";

    private static final Pattern VAN_DIENST = Pattern
            .compile("tegenkracht\\.([a-z0-9-]+)\\.(melding|klacht|beleid|rapportage)\\.v1");

    private Topics() {
    }

    /** Gebeurtenissen van een dienst in een domein. */
    public static String gebeurtenissen(Datadomein domein, Dienst dienst) {
        return "tegenkracht." + domein + "." + dienst.code() + ".v1";
    }

    /** Aankondigingen van verstrekkingen aan een domein (de brug). */
    public static String inkomend(Datadomein domein) {
        return "tegenkracht." + domein + ".inkomend.v1";
    }

    /** Het domein van een gebeurtenissentopic; leeg voor andere topics. */
    public static Optional<Datadomein> domeinVan(String topic) {
        var gevonden = VAN_DIENST.matcher(topic);
        return gevonden.matches() ? Datadomein.lees(gevonden.group(1)) : Optional.empty();
    }
}
