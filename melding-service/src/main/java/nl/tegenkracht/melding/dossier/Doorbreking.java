package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Doorbreking: the vertrouwenspersoon breaks confidentiality, after telling the melder so (Gedragscode 8.4, record 0364).
 *
 * @param id          the id of the form
 * @param grond       why
 * @param stuk        the stuk with to whom, what and why
 * @param van         pseudonym (HMAC) of the benoeming that announced it
 * @param aangekondigd when the melder was told, legal clock, UTC
 * @param besloten    when it was done, or given up, legal clock, UTC; {@code null} if neither yet
 * @param gedaan      whether it was done
 * @param verslag     the stuk with what was told, or why not; {@code null} if neither yet
 */
public record Doorbreking(String id, DoorbrekingGrond grond, String stuk, String van, Instant aangekondigd,
        Instant besloten, boolean gedaan, String verslag) {

    public Doorbreking {
        aangekondigd = aangekondigd.truncatedTo(ChronoUnit.MILLIS);
        besloten = besloten == null ? null : besloten.truncatedTo(ChronoUnit.MILLIS);
    }

    Doorbreking decided(boolean done, String report, Instant now) {
        return new Doorbreking(id, grond, stuk, van, aangekondigd, now, done, report);
    }

    /** Whether it was announced, and neither done nor given up. */
    public boolean isAnnounced() {
        return besloten == null;
    }
}
