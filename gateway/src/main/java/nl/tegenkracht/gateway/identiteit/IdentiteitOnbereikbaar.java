package nl.tegenkracht.gateway.identiteit;

/** De identiteitsvoorziening antwoordt niet, of met iets onbruikbaars. Nooit reden om iemand door te laten. */
public class IdentiteitOnbereikbaar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentiteitOnbereikbaar(Throwable oorzaak) {
        super("Identiteitsvoorziening onbereikbaar", oorzaak);
    }
}
