package nl.tegenkracht.gateway.identity;

/** The login token is no longer valid and cannot be refreshed: whoever held it is no longer logged in. */
public class LoginExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginExpired() {
        super("The login is over", null, false, false);
    }
}
