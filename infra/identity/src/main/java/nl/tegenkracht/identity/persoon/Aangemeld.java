package nl.tegenkracht.identity.persoon;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Iemand die is ingelogd. Zijn naam tegenover het raamwerk is een pseudoniem, zodat geen log zijn account noemt. */
public final class Aangemeld extends AbstractAuthenticationToken {

    private final transient Persoon persoon;
    private final String pseudoniem;
    private final String sid;
    private final Instant sinds;

    /**
     * @param persoon    wie
     * @param pseudoniem zijn interne pseudoniem
     * @param sid        kenmerk van deze ene aanmelding; hetzelfde in al haar tokens
     * @param sinds      wanneer het wachtwoord is gegeven
     */
    public Aangemeld(Persoon persoon, String pseudoniem, String sid, Instant sinds) {
        super(List.of());
        this.persoon = persoon;
        this.pseudoniem = pseudoniem;
        this.sid = sid;
        this.sinds = sinds;
        super.setAuthenticated(true);
    }

    public Persoon persoon() {
        return persoon;
    }

    public String sid() {
        return sid;
    }

    public Instant sinds() {
        return sinds;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return pseudoniem;
    }
}
