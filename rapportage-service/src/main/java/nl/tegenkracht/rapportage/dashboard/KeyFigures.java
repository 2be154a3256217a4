package nl.tegenkracht.rapportage.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.rapportage.facts.FigureCell;

/** What somebody wants to know in five seconds. A figure that the events do not carry is not here (record 0314). */
final class KeyFigures {

    /** There is nothing to do any more. */
    private static final Set<String> CLOSED = Set.of("ingetrokken", "afgesloten", "beslist", "niet-ontvankelijk",
            "beeindigd");
    private static final String WITHDRAWN = "ingetrokken";
    private static final String NO_REPLY_YET = "ontvangen";
    private static final String INCOMPLETE = "ingediend";

    private final String orgaan;
    private final int year;
    private final List<Telling> ofYear;
    private final List<Telling> states;

    /**
     * @param ofYear figures of that year
     * @param states where everything stands, of whatever year
     */
    KeyFigures(String orgaan, int year, List<Telling> ofYear, List<Telling> states) {
        this.orgaan = orgaan;
        this.year = year;
        this.ofYear = ofYear;
        this.states = states;
    }

    /**
     * A key figure.
     *
     * @param code   what it is; under {@code rapportage.key.} are its texts
     * @param aantal the number, or {@code null} if it is not known
     */
    record KeyFigure(String code, Long aantal) {

        /** The key under which it is on the page and comes along in the stream. */
        public String sleutel() {
            return "kern:" + code;
        }
    }

    List<KeyFigure> all() {
        var open = new KeyFigure("open", inState(state -> !CLOSED.contains(state)));
        return orgaan.equals("KC")
                ? List.of(open, new KeyFigure("incomplete", inState(INCOMPLETE::equals)),
                        new KeyFigure("withdrawn", inStateOfYear(WITHDRAWN::equals)))
                : List.of(open, new KeyFigure("waiting", inState(NO_REPLY_YET::equals)),
                        new KeyFigure("reply", medianOfDays()),
                        new KeyFigure("closed", inStateOfYear(CLOSED::contains)));
    }

    private Long inState(Predicate<String> state) {
        return isComplete() ? sum(states.stream().filter(telling -> state.test(telling.code()))) : null;
    }

    private Long inStateOfYear(Predicate<String> state) {
        return isComplete()
                ? sum(states.stream().filter(this::isOfYear).filter(telling -> state.test(telling.code())))
                : null;
    }

    /** What was counted before there was a state to count comes with its next event, or with a rebuild. */
    private boolean isComplete() {
        return sum(states.stream().filter(this::isOfYear)) == sum(ofYear.stream()
                .filter(telling -> telling.maat().equals(FigureCell.RECEIVED)
                        && telling.code().equals(FigureCell.TOTAL)));
    }

    private boolean isOfYear(Telling telling) {
        return telling.periode().startsWith(year + "-");
    }

    /** Within how many days half of those who got a reply had it; of this year's meldingen. */
    private Long medianOfDays() {
        var byDays = new TreeMap<Long, Long>();
        ofYear.stream().filter(telling -> telling.maat().equals(FigureCell.FIRST_REPLY))
                .forEach(telling -> byDays.merge(
                        Long.parseLong(telling.code().substring(FigureCell.DAYS.length())), telling.aantal(),
                        Long::sum));
        var half = (byDays.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        var counted = 0L;
        for (Map.Entry<Long, Long> days : byDays.entrySet()) {
            counted += days.getValue();
            if (half > 0 && counted >= half) {
                return days.getKey();
            }
        }
        return null;
    }

    private static long sum(Stream<Telling> tellingen) {
        return tellingen.mapToLong(Telling::aantal).sum();
    }
}
