package nl.tegenkracht.beleid.bibliotheek;

import nl.tegenkracht.beleid.document.ArtikelAnchors;
import nl.tegenkracht.beleid.regelset.AdoptedRegelset;
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
record TermijnView(String naam, String voor, String duur, String vanaf, String artikel, String anker) {

    static TermijnView of(Regelset.Termijn termijn, AdoptedRegelset.TermijnExplanation explanation) {
        return new TermijnView(explanation.naam(), explanation.voor(), termijn.durationInWords(), explanation.vanaf(),
                termijn.artikel(),
                ArtikelAnchors.anchorOf(termijn.artikel()));
    }
}
