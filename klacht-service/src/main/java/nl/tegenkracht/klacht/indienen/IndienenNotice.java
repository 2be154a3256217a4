package nl.tegenkracht.klacht.indienen;

import java.util.Optional;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.klacht.dossier.Geldend;

/**
 * What a klager must know beforehand, about themselves and their own employer; about another employer the form says
 * nothing (D-13).
 *
 * @param regelsBekend whether it is known which regels apply today
 * @param nietGedekt   whether one's own fractie has not declared the regeling applicable today, as far as known
 * @param geenPartij   whether someone in this hoedanigheid cannot be a klager according to the regels
 * @param kamerlid     whether the klager is a Kamerlid
 */
record IndienenNotice(boolean regelsBekend, boolean nietGedekt, boolean geenPartij, boolean kamerlid) {

    static IndienenNotice of(Optional<Geldend> geldend, Hoedanigheid hoedanigheid) {
        return new IndienenNotice(geldend.isPresent(),
                geldend.filter(known -> known.dekking() == Dekking.GEEN_VERKLARING).isPresent(),
                geldend.filter(known -> !known.regelset().partijen().contains(hoedanigheid)).isPresent(),
                hoedanigheid == Hoedanigheid.KAMERLID);
    }
}
