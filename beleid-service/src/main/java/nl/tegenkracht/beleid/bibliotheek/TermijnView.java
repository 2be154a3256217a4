package nl.tegenkracht.beleid.bibliotheek;

import nl.tegenkracht.contracts.ArtikelAnchors;
import nl.tegenkracht.beleid.regelset.AdoptedRegelset;
import nl.tegenkracht.contracts.Regelset;

/**
 * A termijn as the bibliotheek shows it.
 *
 * @param naam    what has to be done
 * @param voor    who is bound by it
 * @param duur    how long, in plain Dutch
 * @param vanaf   what the termijn runs from
 * @param artikel where it is laid down
 * @param anker   the same as an anchor on the page of the document
 */
record TermijnView(String naam, String voor, String duur, String vanaf, String artikel, String anker) {

    static TermijnView of(Regelset.Termijn termijn, AdoptedRegelset.TermijnExplanation explanation) {
        return new TermijnView(explanation.naam(), explanation.voor(), termijn.durationInWords(), explanation.vanaf(),
                termijn.artikel(), ArtikelAnchors.anchorOf(termijn.artikel()));
    }
}
