package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code melding.stand}, and of the events before it: where a melding (a report in
 * confidence to a vertrouwenspersoon) stands after the event, in codes and dates. Never a name or a text.
 *
 * @param orgaan       where it was reported: {@code VPOO} or {@code VPI}
 * @param categorie    code from the regelset, or {@code onbekend}; of several the first
 * @param hoedanigheid code of the hoedanigheid of the melder
 * @param ontvangenOp  day of receipt, Europe/Amsterdam
 * @param staat        code of the state
 * @param categorieen  all codes, if there are several (record 0312); otherwise empty, and not sent
 * @param verloop      everything countable that happened, so that this event replaces every earlier one; empty in what
 *                     was sent up to fae1334
 */
public record MeldingSnapshot(String orgaan, String categorie, String hoedanigheid, LocalDate ontvangenOp,
        String staat, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> categorieen,
        List<CountableAct> verloop) {

    public MeldingSnapshot {
        categorieen = categorieen == null ? List.of() : List.copyOf(categorieen);
        verloop = verloop == null ? List.of() : List.copyOf(verloop);
    }

    /** Each code once, at least one: in all of these it counts, and once in a total. */
    public List<String> countedIn() {
        return categorieen.isEmpty() ? List.of(categorie) : categorieen;
    }
}
