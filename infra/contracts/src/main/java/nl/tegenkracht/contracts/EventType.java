package nl.tegenkracht.contracts;

import java.util.Arrays;
import java.util.Optional;

/** The events that exist; each with its own schema in {@code contract/schemas}. */
public enum EventType {

    /** Sent up to fae1334; still read, as a stand. */
    MELDING_ONTVANGEN("nl.tegenkracht.melding.ontvangen", true),
    /** Sent up to fae1334; still read, as a stand. */
    MELDING_TOEGEWEZEN("nl.tegenkracht.melding.toegewezen", true),
    MELDING_STAND("nl.tegenkracht.melding.stand", true),
    /** Sent up to fae1334; still read, as a stand. */
    KLACHT_INGEDIEND("nl.tegenkracht.klacht.ingediend", true),
    /** Sent up to fae1334; still read, as a stand. */
    KLACHT_AANGEVULD("nl.tegenkracht.klacht.aangevuld", true),
    KLACHT_STAND("nl.tegenkracht.klacht.stand", true),
    REGELSET_VASTGESTELD("nl.tegenkracht.beleid.regelset.vastgesteld", false),
    TOEPASSELIJKVERKLARING_VAN_KRACHT("nl.tegenkracht.beleid.toepasselijkverklaring.vankracht", false),
    TELLING("nl.tegenkracht.rapportage.telling", true);

    private final String type;
    private final boolean replaces;

    EventType(String type, boolean replaces) {
        this.type = type;
        this.replaces = replaces;
    }

    /**
     * Whether an event of this type carries everything there is to know of its subject, so that it replaces every
     * earlier one and waits for none. A later type says so by its name.
     */
    public static boolean replaces(String type) {
        return parse(type).map(known -> known.replaces).orElse(type.endsWith(".stand"));
    }

    /** The attribute {@code type} of the CloudEvent. */
    public String type() {
        return type;
    }

    /** The service that sends it. */
    public ServiceName source() {
        return ServiceName.parse(type.split("\\.")[2]).orElseThrow();
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
