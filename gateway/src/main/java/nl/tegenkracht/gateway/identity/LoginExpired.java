package nl.tegenkracht.gateway.identity;

/** Het inlogtoken geldt niet meer en is niet te vernieuwen: wie dit had, is niet meer aangemeld. */
public class LoginExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginExpired() {
        super("De aanmelding is voorbij", null, false, false);
    }
}
