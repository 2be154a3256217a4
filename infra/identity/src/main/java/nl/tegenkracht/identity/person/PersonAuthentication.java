package nl.tegenkracht.identity.person;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Iemand die is ingelogd. Zijn naam tegenover het raamwerk is een pseudoniem, zodat geen log zijn account noemt. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient Person person;
    private final String pseudonym;
    private final String sid;
    private final Instant since;

    /**
     * @param person    wie
     * @param pseudonym zijn interne pseudoniem
     * @param sid        kenmerk van deze ene aanmelding; hetzelfde in al haar tokens
     * @param since      wanneer het wachtwoord is gegeven
     */
    public PersonAuthentication(Person person, String pseudonym, String sid, Instant since) {
        super(List.of());
        this.person = person;
        this.pseudonym = pseudonym;
        this.sid = sid;
        this.since = since;
        super.setAuthenticated(true);
    }

    public Person person() {
        return person;
    }

    public String sid() {
        return sid;
    }

    public Instant since() {
        return since;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return pseudonym;
    }
}
