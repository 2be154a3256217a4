package nl.tegenkracht.identity.person;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Someone who has logged in. Their name to the framework is a pseudonym, so that no log names their account. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient Person person;
    private final String pseudonym;
    private final String sid;
    private final Instant since;

    /**
     * @param person    who
     * @param pseudonym their internal pseudonym
     * @param sid       id of this one sign-in; the same in all its tokens
     * @param since     when the password was given
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
