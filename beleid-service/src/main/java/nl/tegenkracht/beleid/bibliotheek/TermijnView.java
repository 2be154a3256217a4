package nl.tegenkracht.beleid.bibliotheek;

import nl.tegenkracht.contracts.ArtikelAnchors;
import nl.tegenkracht.beleid.regelset.AdoptedRegelset;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.terms.TermijnText;

/**
 * A termijn as the bibliotheek shows it.
 *
 * @param woorden what has to be done, by whom, and from when
 * @param duur    how long
 * @param artikel where it is laid down
 * @param anker   the same as an anchor on the page of the document
 */
record TermijnView(AdoptedRegelset.TermijnWords woorden, Text duur, Text artikel, String anker) {

    static TermijnView of(Regelset.Termijn termijn, AdoptedRegelset.TermijnExplanation explanation,
            Language language) {
        return new TermijnView(explanation.in(language), TermijnText.duration(termijn), articleText(termijn.artikel()),
                ArtikelAnchors.anchorOf(termijn.artikel()));
    }

    /** {@code 10.2} as people say it. */
    private static Text articleText(String artikel) {
        var parts = artikel.split("[.]", 2);
        return parts.length == 1
                ? Text.of("beleid.article", parts[0])
                : Text.of("beleid.article.paragraph", parts[0], parts[1]);
    }
}
