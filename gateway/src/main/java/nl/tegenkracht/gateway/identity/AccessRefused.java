package nl.tegenkracht.gateway.identity;

/** De identiteitsvoorziening geeft voor dit domein geen token af: voor de beller bestaat het niet. */
public class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessRefused() {
        super("Geen token voor dit domein", null, false, false);
    }
}
