package nl.tegenkracht.demologin.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.demologin.person.InventedPerson;
import nl.tegenkracht.demologin.person.Persons;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.login.OwnLoginTokens;
import nl.tegenkracht.identity.person.PersonAuthentication;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.key.Pseudonyms;
import nl.tegenkracht.identity.access.LandscapeSource;
import nl.tegenkracht.identity.access.DomainAccessPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/** The login token, which only the gateway accepts, and its ID token, the only one that carries a name. */
@Component
class LoginTokenClaims implements OwnLoginTokens {

    /** NL GOV OIDC: an ID token lives five minutes at most. */
    private static final Duration ID_TOKEN = Duration.ofMinutes(5);
    /** After a working day one logs in again, however often tokens have been refreshed. */
    private static final Duration MAX_SIGN_IN = Duration.ofHours(10);

    private static final Set<String> LOGIN_TOKEN_CLAIMS = Set.of(JwtClaimNames.ISS, JwtClaimNames.IAT,
            JwtClaimNames.NBF, JwtClaimNames.EXP);

    private final Clients clients;
    private final Persons persons;
    private final Pseudonyms pseudonyms;
    private final LandscapeSource landscapeSource;

    LoginTokenClaims(Clients clients, Persons persons, Pseudonyms pseudonyms, LandscapeSource landscapeSource) {
        this.clients = clients;
        this.persons = persons;
        this.pseudonyms = pseudonyms;
        this.landscapeSource = landscapeSource;
    }

    /** Fills a login token or ID token; refuses if the client may not speak for this person. */
    @Override
    public void fill(JwtEncodingContext context, PersonAuthentication authentication) {
        var client = context.getRegisteredClient().getClientId();
        var person = persons.findByAccount(authentication.person().account())
                .filter(known -> clients.reaches(client, known.domein()))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED));
        context.getClaims().claims(claims -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                asLoginToken(claims, authentication);
            } else {
                asIdToken(claims, authentication, person);
            }
            claims.put(JwtClaimNames.SUB, pseudonyms.atClient(client, person.account()));
            claims.put(JwtClaimNames.JTI, Id.random());
            claims.put(Claims.OWN_DOMAIN, person.domein().value());
            claims.put(Claims.DOMAINS, domains(client, person.asPerson()));
            claims.put(Claims.ACR, authentication.acr());
            claims.put(Claims.SID, authentication.sid());
        });
    }

    private static void asLoginToken(Map<String, Object> claims, PersonAuthentication authentication) {
        claims.keySet().retainAll(LOGIN_TOKEN_CLAIMS);
        claims.put(JwtClaimNames.AUD, List.of(Claims.GATEWAY_AUDIENCE));
        var latest = authentication.since().plus(MAX_SIGN_IN);
        if (!latest.isAfter((Instant) claims.get(JwtClaimNames.IAT))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        claims.computeIfPresent(JwtClaimNames.EXP,
                (name, expiry) -> latest.isBefore((Instant) expiry) ? latest : expiry);
    }

    private static void asIdToken(Map<String, Object> claims, PersonAuthentication authentication,
            InventedPerson person) {
        claims.put(JwtClaimNames.EXP, ((Instant) claims.get(JwtClaimNames.IAT)).plus(ID_TOKEN));
        claims.put(IdTokenClaimNames.AUTH_TIME, Date.from(authentication.since()));
        claims.put(StandardClaimNames.NAME, person.naam());
    }

    private List<String> domains(String client, Person person) {
        return DomainAccessPolicy.domains(person, landscapeSource.current()).stream()
                .filter(domain -> clients.reaches(client, domain)).map(DataDomain::value).toList();
    }
}
