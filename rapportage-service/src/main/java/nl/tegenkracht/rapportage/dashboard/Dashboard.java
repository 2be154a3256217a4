package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.rapportage.figures.CategorieNames;
import nl.tegenkracht.rapportage.figures.Figures;
import org.springframework.stereotype.Component;

/** Composes the overview of an orgaan from the latest values. */
@Component
class Dashboard {

    private final Figures figures;
    private final CategorieNames categorieNames;
    private final LegalClock clock;

    Dashboard(Figures figures, CategorieNames categorieNames, LegalClock clock) {
        this.figures = figures;
        this.categorieNames = categorieNames;
        this.clock = clock;
    }

    /** The figures of this year of this orgaan. */
    Overview overview(Orgaan orgaan) {
        var month = YearMonth.from(clock.today());
        return Overview.upTo(month, figures.of(orgaan.code(), month.getYear()), categorieNames.names());
    }
}
