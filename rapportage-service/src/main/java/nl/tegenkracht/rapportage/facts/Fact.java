package nl.tegenkracht.rapportage.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;

/**
 * What one dossier contributes to the figures. A count always comes from counting facts, never from incrementing.
 *
 * @param orgaan      who handles the dossier: {@code VPOO}, {@code VPI} or {@code KC}
 * @param period      month of receipt, Europe/Amsterdam
 * @param categorieen codes; {@code onbekend} if none was named
 * @param state       code of the state
 * @param repliedIn   days until the first reply; empty if there is none yet, or nobody noted when
 */
record Fact(String orgaan, YearMonth period, List<String> categorieen, String state, OptionalLong repliedIn) {

    private static final List<String> UNKNOWN = List.of("onbekend");

    Fact {
        categorieen = categorieen.isEmpty() ? UNKNOWN : List.copyOf(categorieen);
    }

    /** The figures in which this fact counts. */
    List<FigureCell> cells() {
        var received = Stream.concat(categorieen.stream().distinct(), Stream.of(FigureCell.TOTAL))
                .map(code -> cell(FigureCell.RECEIVED, code));
        var reply = repliedIn.stream().mapToObj(days -> cell(FigureCell.FIRST_REPLY, FigureCell.DAYS + days));
        return Stream.of(received, Stream.of(cell(FigureCell.STATE, state)), reply).flatMap(cells -> cells).toList();
    }

    private FigureCell cell(String maat, String code) {
        return new FigureCell(orgaan, period.toString(), maat, code);
    }

    /** What the dossier of this event contributes after it. */
    static Fact of(Event event) {
        return event.type().startsWith("nl.tegenkracht.klacht.")
                ? of(event.dataAs(KlachtSnapshot.class))
                : of(event.dataAs(MeldingSnapshot.class));
    }

    private static Fact of(MeldingSnapshot snapshot) {
        return new Fact(snapshot.orgaan(), month(snapshot.ontvangenOp()), snapshot.countedIn(),
                snapshot.staat(), daysUntilReply(snapshot));
    }

    private static OptionalLong daysUntilReply(MeldingSnapshot snapshot) {
        return snapshot.verloop().stream().filter(act -> act.handeling().equals("beantwoord"))
                .mapToLong(act -> Math.max(0, ChronoUnit.DAYS.between(snapshot.ontvangenOp(), act.op()))).findFirst();
    }

    private static Fact of(KlachtSnapshot snapshot) {
        return new Fact("KC", month(snapshot.ingediendOp()), snapshot.categorieen(), snapshot.staat(),
                OptionalLong.empty());
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
