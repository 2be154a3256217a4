package nl.tegenkracht.contracts;

import java.time.LocalDate;

/**
 * Data van {@code melding.ontvangen}, {@code melding.toegewezen} en {@code melding.stand}: hoe de melding er, in codes
 * en datums, na deze gebeurtenis voor staat. Nooit een naam of een tekst.
 *
 * @param orgaan       waar gemeld is: {@code VPOO} of {@code VPI}
 * @param categorie    code uit de regelset, of {@code onbekend}
 * @param hoedanigheid code van de hoedanigheid van de melder
 * @param ontvangenOp  dag van ontvangst, Europe/Amsterdam
 * @param staat        code van de staat
 */
public record MeldingSnapshot(String orgaan, String categorie, String hoedanigheid, LocalDate ontvangenOp,
        String staat) {}
