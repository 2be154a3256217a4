package nl.tegenkracht.demologin.login;

import java.time.Clock;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.demologin.person.InventedPerson;
import nl.tegenkracht.demologin.person.Persons;
import nl.tegenkracht.identity.key.Pseudonyms;
import nl.tegenkracht.identity.person.AssuranceLevel;
import nl.tegenkracht.identity.person.PersonAuthentication;
import nl.tegenkracht.identity.person.PersonAuthentication.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password. Every refusal is the same; what is throttled costs no slow hash. */
@Component
class PasswordLoginProvider implements AuthenticationProvider {

    /** In place of every account that does not exist. */
    private static final String NOBODY = "?";

    private final Persons persons;
    private final Pseudonyms pseudonyms;
    private final LoginThrottle throttle;
    private final Clock clock;
    private final String hash;
    private final BCryptPasswordEncoder passwordEncoder = new BCryptPasswordEncoder();
    private final FairTurns turns = new FairTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 16, 64);

    PasswordLoginProvider(Persons persons, Pseudonyms pseudonyms, LoginThrottle throttle, Clock clock,
            DemoLoginProperties properties) {
        this.persons = persons;
        this.pseudonyms = pseudonyms;
        this.throttle = throttle;
        this.clock = clock;
        this.hash = properties.demoPasswordHash();
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var person = persons.findByAccount(attempt.getName());
        var account = person.map(InventedPerson::account).orElse(NOBODY);
        var source = ((LoginSource) attempt.getDetails()).at(account);
        var password = String.valueOf(attempt.getCredentials());
        boolean accepted = turns.take(source, () -> isRight(source, account, password) && person.isPresent());
        if (!accepted) {
            throw new BadCredentialsException("Login refused");
        }
        return new PersonAuthentication(person.get().asPerson(), pseudonyms.internal(account),
                new SignIn(Id.random(), clock.instant(), AssuranceLevel.PASSWORD));
    }

    private boolean isRight(LoginSource source, String account, String password) {
        boolean right = throttle.mayTry(source, account) && passwordEncoder.matches(password, hash);
        if (right) {
            throttle.succeeded(source, account);
        }
        return right;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
