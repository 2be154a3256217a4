package nl.tegenkracht.gateway.identity;

/** The identity provider issues no token for this domain: to the caller it does not exist. */
public class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessRefused() {
        super("No token for this domain", null, false, false);
    }
}
