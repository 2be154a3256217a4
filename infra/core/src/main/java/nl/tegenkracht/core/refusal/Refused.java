package nl.tegenkracht.core.refusal;

import nl.tegenkracht.contracts.Text;

/** The caller may see this, but it cannot be done in this state: 409 with reason and article. */
public final class Refused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final String artikel;

    /**
     * @param text    the reason, without content of a dossier
     * @param artikel where it says so, for example {@code KR-2021 art. 4 lid 2}; {@code null} if no article does
     */
    public Refused(Text text, String artikel) {
        super("Refused: " + text.code());
        this.text = text;
        this.artikel = artikel;
    }

    /** The reason; the templates know it by this name. */
    public Text getText() {
        return text;
    }

    public String artikel() {
        return artikel;
    }
}
