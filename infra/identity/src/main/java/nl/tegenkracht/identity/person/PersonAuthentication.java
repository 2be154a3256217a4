package nl.tegenkracht.identity.person;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Someone who has logged in. Their name to the framework is a pseudonym, so that no log names their account. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient Person person;
    private final String pseudonym;
    private final transient SignIn signIn;

    /**
     * One sign-in of a person.
     *
     * @param sid   its id; the same in all its tokens
     * @param since when it was
     * @param acr   how sure it is who it was; see {@link AssuranceLevel}
     */
    public record SignIn(String sid, Instant since, String acr) {}

    /**
     * @param person    who
     * @param pseudonym their internal pseudonym
     * @param signIn    when and how they logged in
     */
    public PersonAuthentication(Person person, String pseudonym, SignIn signIn) {
        super(List.of());
        this.person = person;
        this.pseudonym = pseudonym;
        this.signIn = signIn;
        super.setAuthenticated(true);
    }

    public Person person() {
        return person;
    }

    public String sid() {
        return signIn.sid();
    }

    public Instant since() {
        return signIn.since();
    }

    public String acr() {
        return signIn.acr();
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
