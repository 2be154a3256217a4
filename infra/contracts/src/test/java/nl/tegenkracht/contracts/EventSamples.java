package nl.tegenkracht.contracts;

import static nl.tegenkracht.contracts.EventType.KLACHT_STAND;
import static nl.tegenkracht.contracts.EventType.MELDING_STAND;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One valid example of the data of every type of event. */
final class EventSamples {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private EventSamples() {
    }

    static Object data(EventType type) {
        return switch (type) {
            case MELDING_ONTVANGEN, MELDING_TOEGEWEZEN -> withoutVerloop(data(MELDING_STAND));
            case MELDING_STAND -> new MeldingSnapshot("VPOO", "pesten-of-treiteren", "medewerker", DAY, "ontvangen",
                    List.of(), List.of(new CountableAct("ontvangen", DAY, 1), new CountableAct("toegewezen", DAY, 1)));
            case KLACHT_INGEDIEND ->
                withoutVerloop(new KlachtSnapshot(DAY, List.of(), null, "ingediend", List.of()));
            case KLACHT_AANGEVULD -> withoutVerloop(data(KLACHT_STAND));
            case KLACHT_STAND -> new KlachtSnapshot(DAY, List.of("stalken", "intimidatie"), "KR-2021", "aangevuld",
                    List.of(new CountableAct("ingediend", DAY, 1)));
            case REGELSET_VASTGESTELD -> regelset();
            case TOEPASSELIJKVERKLARING_VAN_KRACHT ->
                new Toepasselijkverklaring(new DataDomain("fractie-noord"), "KR-2021", DAY, null);
            case TELLING -> new Telling(new DataDomain("ambtelijk"), "VPOO", "2026-11", "ontvangen", "totaal", 3);
        };
    }

    /** As up to fae1334. */
    private static Object withoutVerloop(Object snapshot) {
        var data = (ObjectNode) json(snapshot);
        data.remove("verloop");
        return data;
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
                List.of(new Regelset.Concept("stalken", "2 onder q", "Stalken", "Iemand stelselmatig lastigvallen.",
                        new Regelset.ConceptWords("Stalking", "Keeping to bother somebody."))),
                List.of(new Regelset.Concept("categorie", "9.1a", "Categorie", "Om welk gedrag het gaat.", null)),
                List.of(new Regelset.Concept("te-laat", "10.2", "Te laat", "Langer dan een jaar geleden.", null)),
                List.of(Hoedanigheid.MEDEWERKER), "klachtenregeling-2021",
                new Regelset.Adoption("Presidium", "2021-01"),
                new Regelset.Scope("1", List.of("ambtelijk"), List.of("fracties")),
                List.of(new Regelset.Finding("te-lang-geleden", "10.2", "te-laat")),
                Map.of("ontvangstbevestiging", "9.4"),
                List.of(new Regelset.Concept("ras", "2 onder q", "Ras", "", null)),
                new Regelset.Handling(List.of(new Regelset.PanelSeat("lid", "7.4", "politiek", false)),
                        List.of(new Regelset.Norm("reactie-feiten", "12.1", 10)),
                        List.of(new Regelset.Limit("verdaging", "13.3", 1))));
    }
}
