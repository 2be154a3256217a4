package nl.tegenkracht.beleid.publication;

import java.time.Instant;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;

/**
 * Iets dat vaststaat en dat andere diensten moeten weten. De inhoud ligt vast in de gegevens: dezelfde uiting opnieuw
 * zenden is dezelfde gebeurtenis, met hetzelfde kenmerk.
 *
 * @param subject    blijvend, ondoorzichtig kenmerk van wat er geuit wordt: het onderwerp van de gebeurtenis
 * @param sequence volgnummer binnen dat kenmerk, vanaf 1 zonder gaten
 * @param recordedAt wanneer het in de gegevens is vastgelegd, UTC
 * @param type       soort gebeurtenis
 * @param data       de inhoud volgens het schema van het type
 */
public record Announcement(String subject, long sequence, Instant recordedAt, EventType type, Object data) {

    /** Het kenmerk van de gebeurtenis: steeds hetzelfde binnen een epoch, zodat een ontvanger dubbele herkent. */
    String eventId(long epoch) {
        return Id.derivedFrom(subject + ":" + sequence + ":" + epoch);
    }
}
