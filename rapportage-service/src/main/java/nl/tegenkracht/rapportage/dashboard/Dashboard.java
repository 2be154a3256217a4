package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import nl.tegenkracht.rapportage.tellingen.Begrippen;
import nl.tegenkracht.rapportage.tellingen.Cijfers;
import nl.tegenkracht.starter.klok.Rechtsklok;
import org.springframework.stereotype.Component;

/** Stelt het overzicht van een orgaan samen uit de laatste standen. */
@Component
class Dashboard {

    private final Cijfers cijfers;
    private final Begrippen begrippen;
    private final Rechtsklok klok;

    Dashboard(Cijfers cijfers, Begrippen begrippen, Rechtsklok klok) {
        this.cijfers = cijfers;
        this.begrippen = begrippen;
        this.klok = klok;
    }

    /** De cijfers van dit jaar van dit orgaan. */
    Overzicht overzicht(Orgaan orgaan) {
        var nu = YearMonth.from(klok.vandaag());
        return Overzicht.tot(nu, cijfers.van(orgaan.code(), nu.getYear()), begrippen.namen());
    }
}
