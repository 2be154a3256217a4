package nl.tegenkracht.e2e;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was put into an earlier data folder, and what must be found in it for ever. The names are those of the API.
 *
 * @param stoppedAt          when everything was killed
 * @param unsentAuditEntries dossier to the number of audit entries that still lay in its outbox then
 * @param figures            whoever may read figures to all of them, what lay unsent included
 * @param events             topic to the number of events on it once the outbox is empty
 * @param parked             events set aside, which stay so
 */
record EarlierInventory(Instant stoppedAt, List<EarlierMelding> meldingen, List<EarlierKlacht> klachten,
        Map<String, Integer> unsentAuditEntries, Map<String, Map<String, Long>> figures, Map<String, Long> events,
        List<ParkedEvent> parked) {

    /**
     * A melding.
     *
     * @param vorige    the vertrouwenspersonen that had it before
     * @param teksten   field to text
     * @param berichten the messages in order
     */
    record EarlierMelding(String id, String domein, String melder, String vertrouwenspersoon, List<String> vorige,
            String categorie, Map<String, String> teksten, List<String> berichten) {

        String path() {
            return "/" + domein + "/melding/v1/meldingen/" + id;
        }
    }

    /**
     * A klacht.
     *
     * @param behandelaar  who of the Klachtencommissie has it
     * @param teksten      field to text
     * @param aanvullingen what was added later, in order: field to text
     */
    record EarlierKlacht(String id, String domein, String klager, String behandelaar, Map<String, String> teksten,
            List<Map<String, String>> aanvullingen) {

        String path() {
            return "/" + domein + "/klacht/v1/klachten/" + id;
        }
    }

    /** An event set aside, with the hash of its bytes. */
    record ParkedEvent(String database, String id, String reden, long sequence, String sha256) {}
}
