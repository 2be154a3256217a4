package nl.tegenkracht.starter.refusal;

/** The caller may see this, but it cannot be done in this state: 409 with reason and article. */
public final class Refused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String artikel;

    /**
     * @param reason  in plain words, without content of a dossier
     * @param artikel where it says so, for example {@code KR-2021 art. 4 lid 2}
     */
    public Refused(String reason, String artikel) {
        super(reason);
        this.artikel = artikel;
    }

    public String artikel() {
        return artikel;
    }
}
