package nl.tegenkracht.rapportage.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
 */
record Fact(String orgaan, YearMonth period, List<String> categorieen, String state) {

    private static final List<String> UNKNOWN = List.of("onbekend");

    Fact {
        categorieen = categorieen.isEmpty() ? UNKNOWN : List.copyOf(categorieen);
    }

    /** The figures in which this fact counts. */
    List<FigureCell> cells() {
        return Stream.concat(categorieen.stream().distinct(), Stream.of(FigureCell.TOTAL))
                .map(code -> new FigureCell(orgaan, period.toString(), code)).toList();
    }

    /** What the dossier of this event contributes after it. */
    static Fact of(Event event) {
        return event.type().startsWith("nl.tegenkracht.klacht.")
                ? of(event.dataAs(KlachtSnapshot.class))
                : of(event.dataAs(MeldingSnapshot.class));
    }

    private static Fact of(MeldingSnapshot snapshot) {
        return new Fact(snapshot.orgaan(), month(snapshot.ontvangenOp()), List.of(snapshot.categorie()),
                snapshot.staat());
    }

    private static Fact of(KlachtSnapshot snapshot) {
        return new Fact("KC", month(snapshot.ingediendOp()), snapshot.categorieen(), snapshot.staat());
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
