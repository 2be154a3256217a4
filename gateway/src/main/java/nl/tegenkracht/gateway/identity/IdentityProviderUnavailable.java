package nl.tegenkracht.gateway.identity;

/** The identity provider does not respond, or with something unusable. Never a reason to let anyone through. */
public class IdentityProviderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityProviderUnavailable(Throwable cause) {
        super("Identity provider unavailable", cause);
    }
}
