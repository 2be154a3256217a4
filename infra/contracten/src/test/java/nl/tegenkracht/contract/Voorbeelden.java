package nl.tegenkracht.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Eén geldig voorbeeld van de data van elke soort gebeurtenis. */
final class Voorbeelden {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final LocalDate DAG = LocalDate.of(2026, 11, 21);

    private Voorbeelden() {
    }

    static Object data(Gebeurtenistype type) {
        return switch (type) {
            case MELDING_ONTVANGEN, MELDING_TOEGEWEZEN, MELDING_STAND ->
                new MeldingStand("VPOO", "pesten-of-treiteren", "medewerker", DAG, "ontvangen");
            case KLACHT_INGEDIEND -> new KlachtStand(DAG, List.of(), null, "ingediend");
            case KLACHT_AANGEVULD, KLACHT_STAND ->
                new KlachtStand(DAG, List.of("stalken", "intimidatie"), "KR-2021", "aangevuld");
            case REGELSET_VASTGESTELD -> regelset();
            case TOEPASSELIJKVERKLARING_VAN_KRACHT ->
                new Toepasselijkverklaring(new Datadomein("fractie-noord"), "KR-2021", DAG, null);
            case TELLING -> new Telling(new Datadomein("ambtelijk"), "VPOO", "2026-11", "ontvangen", "totaal", 3);
        };
    }

    static JsonNode json(Object waarde) {
        return JSON.readTree(JSON.writeValueAsString(waarde));
    }

    static Gebeurtenis gebeurtenis(Gebeurtenistype type) {
        return new Gebeurtenis(Id.nieuw(), Gebeurtenis.bron(Gebeurtenis.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:15:30.123456Z"), Id.nieuw(), 1, 0, json(data(type)));
    }

    static Envelop envelop() {
        return Envelop.om(gebeurtenis(Gebeurtenistype.MELDING_ONTVANGEN), "melding.ambtelijk:1",
                "verzegeld".getBytes(StandardCharsets.UTF_8));
    }

    private static Regelset regelset() {
        return new Regelset("KR-2021", "Klachtenregeling", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 7, 1), null,
                false,
                List.of(new Regelset.Termijn("ontvankelijkheid", "10.1", 2, Regelset.Eenheid.WEKEN, "volledig",
                        Regelset.Richting.VOORUIT)),
                List.of(new Regelset.Begrip("stalken", "2 onder q", "Stalken", "Iemand stelselmatig lastigvallen.")),
                List.of(new Regelset.Begrip("categorie", "9.1a", "Categorie", "Om welk gedrag het gaat.")),
                List.of(new Regelset.Begrip("te-laat", "10.2", "Te laat", "Langer dan een jaar geleden.")),
                List.of(Hoedanigheid.MEDEWERKER));
    }
}
