package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import nl.tegenkracht.rapportage.tellingen.Begrippen;
import nl.tegenkracht.rapportage.tellingen.Cijfers;
import nl.tegenkracht.starter.clock.LegalClock;
import org.springframework.stereotype.Component;

/** Stelt het overzicht van een orgaan samen uit de laatste standen. */
@Component
class Dashboard {

    private final Cijfers cijfers;
    private final Begrippen begrippen;
    private final LegalClock klok;

    Dashboard(Cijfers cijfers, Begrippen begrippen, LegalClock klok) {
        this.cijfers = cijfers;
        this.begrippen = begrippen;
        this.klok = klok;
    }

    /** De cijfers van dit jaar van dit orgaan. */
    Overzicht overzicht(Orgaan orgaan) {
        var nu = YearMonth.from(klok.today());
        return Overzicht.tot(nu, cijfers.van(orgaan.code(), nu.getYear()), begrippen.namen());
    }
}
