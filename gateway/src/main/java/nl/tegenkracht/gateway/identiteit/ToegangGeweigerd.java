package nl.tegenkracht.gateway.identiteit;

/** De identiteitsvoorziening geeft voor dit domein geen token af: voor de beller bestaat het niet. */
public class ToegangGeweigerd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToegangGeweigerd() {
        super("Geen token voor dit domein", null, false, false);
    }
}
