package nl.tegenkracht.contracts;

import java.util.Arrays;
import java.util.Optional;

/** The events that exist; each with its own schema in {@code contract/schemas}. */
public enum EventType {

    MELDING_ONTVANGEN("nl.tegenkracht.melding.ontvangen"),
    MELDING_TOEGEWEZEN("nl.tegenkracht.melding.toegewezen"),
    MELDING_STAND("nl.tegenkracht.melding.stand"),
    KLACHT_INGEDIEND("nl.tegenkracht.klacht.ingediend"),
    KLACHT_AANGEVULD("nl.tegenkracht.klacht.aangevuld"),
    KLACHT_STAND("nl.tegenkracht.klacht.stand"),
    REGELSET_VASTGESTELD("nl.tegenkracht.beleid.regelset.vastgesteld"),
    TOEPASSELIJKVERKLARING_VAN_KRACHT("nl.tegenkracht.beleid.toepasselijkverklaring.vankracht"),
    TELLING("nl.tegenkracht.rapportage.telling");

    private final String type;

    EventType(String type) {
        this.type = type;
    }

    /** The attribute {@code type} of the CloudEvent. */
    public String type() {
        return type;
    }

    /** Where the JSON Schema of {@code data} is on the classpath. */
    public String schema() {
        return "/contract/schemas/" + type.substring("nl.tegenkracht.".length()) + ".schema.json";
    }

    /** The attribute {@code dataschema}: the {@code $id} of that schema. */
    public String dataschema() {
        return "urn:tegenkracht:schema:" + type.substring("nl.tegenkracht.".length()) + ":v1";
    }

    public static Optional<EventType> parse(String type) {
        return Arrays.stream(values()).filter(eventType -> eventType.type.equals(type)).findFirst();
    }
}
