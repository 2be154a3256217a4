package nl.tegenkracht.melding.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.CountableAct;
import nl.tegenkracht.core.clock.LegalClock;

/**
 * How a melding was ended, closed and reopened until now. Nothing of it ever goes: an afsluitbrief of before a reopening
 * stays readable, and its day stays known (KR-2021 art. 5 lid 6 counts from there).
 *
 * @param stappen oldest first
 */
public record Afsluiting(List<ClosingStep> stappen) {

    /** Of a melding that was never ended or closed. */
    static final Afsluiting NONE = new Afsluiting(List.of());

    public Afsluiting {
        stappen = List.copyOf(stappen);
    }

    Afsluiting with(ClosingStep step) {
        var list = new ArrayList<>(stappen);
        list.add(step);
        return new Afsluiting(list);
    }

    /** What was done last, if it was this. */
    public Optional<ClosingStep> last(ClosingAct act) {
        return stappen.isEmpty() || stappen.getLast().soort() != act
                ? Optional.empty()
                : Optional.of(stappen.getLast());
    }

    /** Each closing with its afsluitbrief, newest first. */
    public List<ClosingStep> afgesloten() {
        return stappen.reversed().stream().filter(step -> step.soort() == ClosingAct.AFGESLOTEN).toList();
    }

    List<CountableAct> countable() {
        var numbers = new EnumMap<ClosingAct, Integer>(ClosingAct.class);
        return stappen.stream().map(step -> new CountableAct(step.soort().code(), LegalClock.day(step.op()),
                numbers.merge(step.soort(), 1, Integer::sum))).toList();
    }
}
