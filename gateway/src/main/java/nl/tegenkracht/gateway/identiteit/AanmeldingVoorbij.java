package nl.tegenkracht.gateway.identiteit;

/** Het inlogtoken geldt niet meer en is niet te vernieuwen: wie dit had, is niet meer aangemeld. */
public class AanmeldingVoorbij extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AanmeldingVoorbij() {
        super("De aanmelding is voorbij", null, false, false);
    }
}
