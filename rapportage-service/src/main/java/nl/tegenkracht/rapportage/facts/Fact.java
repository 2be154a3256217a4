package nl.tegenkracht.rapportage.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;

/**
 * Wat één dossier aan cijfers bijdraagt. Een aantal is altijd het tellen van feiten, nooit ophogen.
 *
 * @param orgaan      bij wie het dossier ligt: {@code VPOO}, {@code VPI} of {@code KC}
 * @param period     maand van ontvangst, Europe/Amsterdam
 * @param categorieen codes; {@code onbekend} als er geen genoemd is
 * @param state       code van de staat
 */
record Fact(String orgaan, YearMonth period, List<String> categorieen, String state) {

    private static final List<String> UNKNOWN = List.of("onbekend");

    Fact {
        categorieen = categorieen.isEmpty() ? UNKNOWN : List.copyOf(categorieen);
    }

    /** De cijfers waarin dit feit meetelt. */
    List<FigureCell> cells() {
        return Stream.concat(categorieen.stream().distinct(), Stream.of(FigureCell.TOTAL))
                .map(code -> new FigureCell(orgaan, period.toString(), code)).toList();
    }

    static Fact of(MeldingSnapshot snapshot) {
        return new Fact(snapshot.orgaan(), month(snapshot.ontvangenOp()), List.of(snapshot.categorie()),
                snapshot.staat());
    }

    static Fact of(KlachtSnapshot snapshot) {
        return new Fact("KC", month(snapshot.ingediendOp()), snapshot.categorieen(), snapshot.staat());
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
