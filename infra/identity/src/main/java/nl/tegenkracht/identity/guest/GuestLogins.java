package nl.tegenkracht.identity.guest;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.identity.access.LandscapeSource;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.key.Pseudonyms;
import nl.tegenkracht.identity.person.AssuranceLevel;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;

/**
 * A code that the gateway shows counts as a login by itself. Whether it opens anything only the service with the dossier
 * knows: here nothing is kept, and a code that nobody was given gets a token that opens nothing.
 */
@Component
public class GuestLogins {

    private static final Duration VALIDITY = Duration.ofHours(1);

    private final Clients clients;
    private final Pseudonyms pseudonyms;
    private final LandscapeSource landscapeSource;
    private final Clock clock;

    GuestLogins(Clients clients, Pseudonyms pseudonyms, LandscapeSource landscapeSource, Clock clock) {
        this.clients = clients;
        this.pseudonyms = pseudonyms;
        this.landscapeSource = landscapeSource;
        this.clock = clock;
    }

    /**
     * The login with what the gateway shows; empty if it is no code. One that fits no domain that is served gets a token
     * too, for one of those that are: it opens nothing there, and nobody learns from answer or time which they are.
     */
    public Optional<OAuth2Authorization> find(String token) {
        return GuestCode.ofLoginToken(token)
                .flatMap(code -> domain(code).map(domain -> login(token, Person.guest(code.sub(), domain))));
    }

    private Optional<DataDomain> domain(GuestCode code) {
        var served = landscapeSource.current().servedDomains().stream().filter(DataDomain::hasDossiers)
                .sorted(Comparator.comparing(DataDomain::value)).toList();
        return served.stream().filter(code::isOf).findFirst().or(() -> served.isEmpty()
                ? Optional.empty()
                : Optional.of(served.get(Math.floorMod(code.sub().hashCode(), served.size()))));
    }

    private OAuth2Authorization login(String token, Person guest) {
        var now = clock.instant();
        var signIn = new PersonAuthentication.SignIn(guest.account(), now, AssuranceLevel.PASSWORD);
        var authentication = new PersonAuthentication(guest, pseudonyms.internal(guest.account()), signIn);
        return OAuth2Authorization.withRegisteredClient(clients.findById(Clients.GATEWAY))
                .principalName(authentication.getPrincipal())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .attribute(Principal.class.getName(), authentication)
                .accessToken(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, now, now.plus(VALIDITY),
                        Set.of()))
                .build();
    }
}
