package nl.tegenkracht.rapportage.feiten;

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
 * @param periode     maand van ontvangst, Europe/Amsterdam
 * @param categorieen codes; {@code onbekend} als er geen genoemd is
 * @param staat       code van de staat
 */
record Feit(String orgaan, YearMonth periode, List<String> categorieen, String staat) {

    private static final List<String> ONBEKEND = List.of("onbekend");

    Feit {
        categorieen = categorieen.isEmpty() ? ONBEKEND : List.copyOf(categorieen);
    }

    /** De cijfers waarin dit feit meetelt. */
    List<Cel> cellen() {
        return Stream.concat(categorieen.stream().distinct(), Stream.of(Cel.TOTAAL))
                .map(code -> new Cel(orgaan, periode.toString(), code)).toList();
    }

    static Feit van(MeldingSnapshot stand) {
        return new Feit(stand.orgaan(), maand(stand.ontvangenOp()), List.of(stand.categorie()), stand.staat());
    }

    static Feit van(KlachtSnapshot stand) {
        return new Feit("KC", maand(stand.ingediendOp()), stand.categorieen(), stand.staat());
    }

    private static YearMonth maand(LocalDate dag) {
        return YearMonth.from(dag);
    }
}
