package nl.tegenkracht.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * Data of the events about a klacht, a formal complaint to the Klachtencommissie: where it stands after the event, in
 * codes and dates. Never a name or a text.
 *
 * @param ingediendOp day of filing, Europe/Amsterdam
 * @param categorieen codes from the regelset; empty if the klager has not named any yet
 * @param regelset    the regelset pinned to this klacht, or {@code null} as long as it is unknown
 * @param staat       code of the state
 * @param verloop     everything countable that happened, so that this event replaces every earlier one; empty in what
 *                    was sent up to fae1334
 */
public record KlachtSnapshot(LocalDate ingediendOp, List<String> categorieen, String regelset, String staat,
        List<CountableAct> verloop) {

    public KlachtSnapshot {
        categorieen = categorieen == null ? List.of() : List.copyOf(categorieen);
        verloop = verloop == null ? List.of() : List.copyOf(verloop);
    }
}
