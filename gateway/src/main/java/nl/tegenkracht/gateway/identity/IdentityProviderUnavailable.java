package nl.tegenkracht.gateway.identity;

/** De identiteitsvoorziening antwoordt niet, of met iets onbruikbaars. Nooit reden om iemand door te laten. */
public class IdentityProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityProviderUnavailable(Throwable cause) {
        super("Identiteitsvoorziening onbereikbaar", cause);
    }
}
