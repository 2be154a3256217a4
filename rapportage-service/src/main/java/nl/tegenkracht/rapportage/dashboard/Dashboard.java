package nl.tegenkracht.rapportage.dashboard;

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
        var jaar = klok.vandaag().getYear();
        return Overzicht.van(jaar, cijfers.van(orgaan.code(), jaar), begrippen.namen());
    }
}
