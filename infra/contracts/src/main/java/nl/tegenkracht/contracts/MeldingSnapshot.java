package nl.tegenkracht.contracts;

import java.time.LocalDate;

/**
 * Data of {@code melding.ontvangen}, {@code melding.toegewezen} and {@code melding.stand}: where a melding (a report in
 * confidence to a vertrouwenspersoon) stands after the event, in codes and dates. Never a name or a text.
 *
 * @param orgaan       where it was reported: {@code VPOO} or {@code VPI}
 * @param categorie    code from the regelset, or {@code onbekend}
 * @param hoedanigheid code of the hoedanigheid of the melder
 * @param ontvangenOp  day of receipt, Europe/Amsterdam
 * @param staat        code of the state
 */
public record MeldingSnapshot(String orgaan, String categorie, String hoedanigheid, LocalDate ontvangenOp,
        String staat) {}
