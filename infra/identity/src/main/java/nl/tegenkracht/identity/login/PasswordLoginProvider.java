package nl.tegenkracht.identity.login;

import java.time.Clock;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.identity.IdentityProperties;
import nl.tegenkracht.identity.person.PersonAuthentication;
import nl.tegenkracht.identity.person.Persons;
import nl.tegenkracht.identity.key.Pseudonyms;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password. Every refusal is the same, and costs the same work. */
@Component
class PasswordLoginProvider implements AuthenticationProvider {

    private final Persons persons;
    private final Pseudonyms pseudonyms;
    private final LoginThrottle throttle;
    private final Clock clock;
    private final String hash;
    private final BCryptPasswordEncoder passwordEncoder = new BCryptPasswordEncoder();

    PasswordLoginProvider(Persons persons, Pseudonyms pseudonyms, LoginThrottle throttle, Clock clock,
            IdentityProperties properties) {
        this.persons = persons;
        this.pseudonyms = pseudonyms;
        this.throttle = throttle;
        this.clock = clock;
        this.hash = properties.demoPasswordHash();
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var person = persons.findByAccount(attempt.getName());
        boolean mayTryNow = person.isPresent() && throttle.mayTry(attempt.getName());
        boolean matches = passwordEncoder.matches(String.valueOf(attempt.getCredentials()), hash);
        if (!mayTryNow || !matches) {
            throw new BadCredentialsException("Login refused");
        }
        throttle.succeeded(attempt.getName());
        return new PersonAuthentication(person.orElseThrow(), pseudonyms.internal(attempt.getName()), Id.random(),
                clock.instant());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
