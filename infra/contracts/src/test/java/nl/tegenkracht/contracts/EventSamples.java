package nl.tegenkracht.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One valid example of the data of every type of event. */
final class EventSamples {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private EventSamples() {
    }

    static Object data(EventType type) {
        return switch (type) {
            case MELDING_ONTVANGEN, MELDING_TOEGEWEZEN, MELDING_STAND ->
                new MeldingSnapshot("VPOO", "pesten-of-treiteren", "medewerker", DAY, "ontvangen");
            case KLACHT_INGEDIEND -> new KlachtSnapshot(DAY, List.of(), null, "ingediend");
            case KLACHT_AANGEVULD, KLACHT_STAND ->
                new KlachtSnapshot(DAY, List.of("stalken", "intimidatie"), "KR-2021", "aangevuld");
            case REGELSET_VASTGESTELD -> regelset();
            case TOEPASSELIJKVERKLARING_VAN_KRACHT ->
                new Toepasselijkverklaring(new DataDomain("fractie-noord"), "KR-2021", DAY, null);
            case TELLING -> new Telling(new DataDomain("ambtelijk"), "VPOO", "2026-11", "ontvangen", "totaal", 3);
        };
    }

    static JsonNode json(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }

    static Event event(EventType type) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:15:30.123456Z"), Id.random(), 1, 0, json(data(type)));
    }

    static EventEnvelope envelope() {
        return EventEnvelope.wrap(event(EventType.MELDING_ONTVANGEN), "melding.ambtelijk:1",
                "sealed".getBytes(StandardCharsets.UTF_8));
    }

    private static Regelset regelset() {
        return new Regelset("KR-2021", "Klachtenregeling", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 1), null,
                false,
                List.of(new Regelset.Termijn("ontvankelijkheid", "10.1", 2, Regelset.CalendarUnit.WEEKS, "volledig",
                        Regelset.Direction.FORWARD)),
                List.of(new Regelset.Concept("stalken", "2 onder q", "Stalken", "Iemand stelselmatig lastigvallen.")),
                List.of(new Regelset.Concept("categorie", "9.1a", "Categorie", "Om welk gedrag het gaat.")),
                List.of(new Regelset.Concept("te-laat", "10.2", "Te laat", "Langer dan een jaar geleden.")),
                List.of(Hoedanigheid.MEDEWERKER));
    }
}
