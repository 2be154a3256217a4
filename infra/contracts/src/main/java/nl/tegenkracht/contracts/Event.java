package nl.tegenkracht.contracts;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Een gebeurtenis als CloudEvent 1.0 (NL GOV profiel). De envelop is leesbaar voor de broker en bevat niets over
 * mensen; {@code data} wordt bij verzending verzegeld met de sleutel van het topic.
 *
 * @param id       blijvend kenmerk; met {@code source} de sleutel tegen dubbel verwerken
 * @param source   URN van het systeem
 * @param type     zie {@link EventType}
 * @param time     wanneer het is vastgelegd, technische tijd, UTC
 * @param subject  ondoorzichtig kenmerk van het dossier
 * @param sequence volgnummer binnen het dossier, vanaf 1, zonder gaten
 * @param epoch    verhoogd na een terugzetting; een latere epoch gaat voor
 * @param data     codes en datums volgens het schema van het type
 */
public record Event(String id, String source, String type, Instant time, String subject, long sequence,
        long epoch, JsonNode data) {

    /** Identificatienummer van de organisatie in {@code source}; de demo gebruikt een nummer dat niet bestaat. */
    public static final String DEMO_OIN = "00000099999999999999";

    /** {@code source} van een onderdeel volgens het NL GOV profiel. */
    public static String sourceOf(String oin, String applicationName) {
        return "urn:nld:oin:" + oin + ":systeem:" + applicationName;
    }
}
