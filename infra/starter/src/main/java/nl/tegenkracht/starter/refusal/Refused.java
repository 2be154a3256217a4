package nl.tegenkracht.starter.refusal;

/** De beller mag dit zien, maar dit kan in deze staat niet: 409 met reden en artikel. */
public final class Refused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String artikel;

    /**
     * @param reason   in gewone woorden, zonder inhoud van een dossier
     * @param artikel waar het staat, bijvoorbeeld {@code KR-2021 art. 4 lid 2}
     */
    public Refused(String reason, String artikel) {
        super(reason);
        this.artikel = artikel;
    }

    public String artikel() {
        return artikel;
    }
}
