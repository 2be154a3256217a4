package nl.tegenkracht.klacht.termijnen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Volledigheid;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnDate;

/** Only what runs now: a termijn whose event has not happened yet is not calculated ahead. */
public final class RunningTermijnen {

    /** Code of the event after which the Klachtencommissie decides on the ontvankelijkheid (admissibility). */
    public static final String COMPLEET = "compleet";

    /** Code of the termijn in which it does so. */
    public static final String ONTVANKELIJKHEID = "ontvankelijkheid";

    private final TermijnCalculator calculator;

    public RunningTermijnen(TermijnCalculator calculator) {
        this.calculator = calculator;
    }

    /**
     * The running termijnen under this regelset that this reader may know of: what the procedure says, and before that
     * what follows from the klaagschrift. A servicenorm is none (D-02).
     */
    public List<TermijnDate> of(Klacht klacht, Regelset regelset, Actor reader) {
        var procedure = klacht.procedure();
        return procedure == null || procedure.stage().compareTo(Stage.BEVESTIGD) <= 0
                ? of(klacht, regelset)
                : Reading.terms(procedure, reader).stream().filter(RunningTerm::runs)
                        .flatMap(term -> date(term, regelset)).distinct().toList();
    }

    /** A term that was set on another day than the regeling gives has no more to it than that day. */
    private Stream<TermijnDate> date(RunningTerm term, Regelset regelset) {
        return regelset.termijn(term.code()).stream()
                .map(termijn -> calculator.calculate(regelset, termijn, term.start()))
                .map(date -> date.einde().equals(term.einde())
                        ? date
                        : new TermijnDate(date.termijn(), term.start(), term.einde(), List.of()));
    }

    /** The running termijnen under this regelset, in the order of the regelset, of a klacht nobody acted in yet. */
    public List<TermijnDate> of(Klacht klacht, Regelset regelset) {
        var happened = happened(klacht, regelset);
        return forward(regelset).filter(termijn -> klacht.staat().isOpen())
                .filter(termijn -> happened.containsKey(termijn.vanaf()))
                .map(termijn -> calculator.calculate(regelset, termijn, happened.get(termijn.vanaf()))).toList();
    }

    /** The termijnen that will run once the klaagschrift is complete; empty if they already run, or if it is over. */
    public List<Termijn> onceComplete(Klacht klacht, Regelset regelset) {
        return !klacht.staat().isOpen() || klacht.procedure() != null
                && klacht.procedure().stage().compareTo(Stage.AANVULLEN) > 0
                || happened(klacht, regelset).containsKey(COMPLEET)
                        ? List.of()
                        : forward(regelset).filter(termijn -> termijn.vanaf().equals(COMPLEET)).toList();
    }

    private static Stream<Termijn> forward(Regelset regelset) {
        return regelset.termijnen().stream().filter(termijn -> termijn.richting() == Direction.FORWARD);
    }

    private static Map<String, LocalDate> happened(Klacht klacht, Regelset regelset) {
        var happened = new HashMap<String, LocalDate>();
        klacht.completeOn(new Volledigheid(regelset)).ifPresent(day -> happened.put(COMPLEET, day));
        return happened;
    }
}
