package nl.tegenkracht.klacht.page;

import java.util.Optional;
import nl.tegenkracht.contracts.ArtikelAnchors;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.terms.TermijnText;

/**
 * Where a page says that something is laid down: always what the regelset says, and nothing while that is not known.
 * Pages know it as {@code regels}.
 */
public final class RuleReferences {

    private final Regelset regelset;

    private RuleReferences(Regelset regelset) {
        this.regelset = regelset;
    }

    public static RuleReferences of(Optional<Geldend> geldend) {
        return new RuleReferences(geldend.map(Geldend::regelset).orElse(null));
    }

    /** The artikel with this code; {@code null} if the regelset says nothing of it. */
    public String artikel(String code) {
        return regelset == null ? null : regelset.vindplaats(code);
    }

    /** The artikel in words. */
    public Text words(String artikel) {
        return ArtikelText.of(artikel);
    }

    /** Its place in the document, within a domain; {@code null} if there is no document. */
    public String address(String domain, String artikel) {
        return regelset == null || regelset.document() == null
                ? null
                : "/" + domain + "/beleid/documenten/" + regelset.document() + "#" + ArtikelAnchors.anchorOf(artikel);
    }

    /** How long the termijn with this code is; {@code null} if the regelset has none. */
    public Text duration(String termijn) {
        return regelset == null ? null : regelset.termijn(termijn).map(TermijnText::duration).orElse(null);
    }
}
