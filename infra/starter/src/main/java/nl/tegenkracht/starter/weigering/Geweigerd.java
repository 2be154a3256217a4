package nl.tegenkracht.starter.weigering;

/** De beller mag dit zien, maar dit kan in deze staat niet: 409 met reden en artikel. */
public final class Geweigerd extends Weigering {

    private static final long serialVersionUID = 1L;

    private final String artikel;

    /**
     * @param reden   in gewone woorden, zonder inhoud van een dossier
     * @param artikel waar het staat, bijvoorbeeld {@code KR-2021 art. 4 lid 2}
     */
    public Geweigerd(String reden, String artikel) {
        super(reden);
        this.artikel = artikel;
    }

    public String artikel() {
        return artikel;
    }
}
