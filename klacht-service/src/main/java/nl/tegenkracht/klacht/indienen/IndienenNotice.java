package nl.tegenkracht.klacht.indienen;

import java.util.Optional;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.klacht.dossier.Geldend;

/**
 * Wat een klager vooraf moet weten, over zichzelf en de eigen werkgever; over een andere werkgever zegt het formulier
 * niets (besluit 13).
 *
 * @param regelsBekend of bekend is welke regels vandaag gelden
 * @param nietGedekt   of de eigen fractie de regeling vandaag niet van toepassing heeft verklaard, voor zover bekend
 * @param geenPartij   of iemand in deze hoedanigheid volgens de regels geen klager kan zijn
 * @param kamerlid     of de klager zelf Kamerlid is
 */
record IndienenNotice(boolean regelsBekend, boolean nietGedekt, boolean geenPartij, boolean kamerlid) {

    static IndienenNotice of(Optional<Geldend> geldend, Hoedanigheid hoedanigheid) {
        return new IndienenNotice(geldend.isPresent(),
                geldend.filter(known -> known.dekking() == Dekking.GEEN_VERKLARING).isPresent(),
                geldend.filter(known -> !known.regelset().partijen().contains(hoedanigheid)).isPresent(),
                hoedanigheid == Hoedanigheid.KAMERLID);
    }
}
