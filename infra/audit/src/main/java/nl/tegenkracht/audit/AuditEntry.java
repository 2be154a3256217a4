package nl.tegenkracht.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;

/**
 * Eén handeling: wie deed of las wat, wanneer en met welke uitkomst (BIO2 8.15.01). Herkomst is het spoor zelf: dienst,
 * domein en run. Alleen codes en kenmerken passen erin; vrije tekst wordt geweigerd, zodat inhoud er niet in kan komen.
 *
 * @param id        kenmerk van de regel; wie een regel herhaalt, gebruikt hetzelfde
 * @param op        technische tijd, UTC
 * @param handeling code, zoals {@code stuk-gelezen}
 * @param object    ondoorzichtig kenmerk van het dossier of stuk; leeg als er geen is
 * @param actor     HMAC van de persoon in dit domein, of {@code systeem}
 * @param uitkomst  code, zoals {@code gelukt} of {@code geweigerd}
 * @param operatie  kenmerk van het verzoek (operation_id, Logboek Dataverwerkingen); leeg als er geen is
 */
public record AuditEntry(String id, Instant op, String handeling, String object, String actor, String uitkomst,
        String operatie) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,59}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9:._=-]{0,128}");

    public AuditEntry {
        Objects.requireNonNull(op, "op");
        object = object == null ? "" : object;
        operatie = operatie == null ? "" : operatie;
        if (!Id.isValid(id) || !matches(CODE, handeling) || !matches(CODE, uitkomst) || !matches(IDENTIFIER, object)
                || !matches(IDENTIFIER, operatie) || !matches(IDENTIFIER, actor) || actor.isEmpty()) {
            throw new IllegalArgumentException("Een auditregel bevat alleen codes en kenmerken");
        }
    }

    private static boolean matches(Pattern format, String value) {
        return value != null && format.matcher(value).matches();
    }
}
