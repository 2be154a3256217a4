package nl.tegenkracht.beleid.bibliotheek;

import nl.tegenkracht.beleid.document.Vindplaats;
import nl.tegenkracht.beleid.regelset.Vastgesteld;
import nl.tegenkracht.contracts.Regelset;

/**
 * Een termijn zoals de bibliotheek hem toont.
 *
 * @param naam    wat er moet gebeuren
 * @param voor    wie eraan gebonden is
 * @param duur    hoe lang, in gewone woorden
 * @param vanaf   waarna de termijn loopt
 * @param artikel de vindplaats
 * @param anker   de vindplaats als anker
 */
record Termijnregel(String naam, String voor, String duur, String vanaf, String artikel, String anker) {

    static Termijnregel van(Regelset.Termijn termijn, Vastgesteld.Uitleg uitleg) {
        return new Termijnregel(uitleg.naam(), uitleg.voor(), termijn.durationInWords(), uitleg.vanaf(),
                termijn.artikel(),
                Vindplaats.anker(termijn.artikel()));
    }
}
