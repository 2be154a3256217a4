package nl.tegenkracht.starter.refusal;

/** Bestaat niet, of niet voor deze beller: 404 met altijd dezelfde bytes. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Niet gevonden");
    }
}
