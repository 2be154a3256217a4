package nl.tegenkracht.starter.weigering;

/** Bestaat niet, of niet voor deze beller: 404 met altijd dezelfde bytes. */
public final class NietGevonden extends Weigering {

    private static final long serialVersionUID = 1L;

    public NietGevonden() {
        super("Niet gevonden");
    }
}
