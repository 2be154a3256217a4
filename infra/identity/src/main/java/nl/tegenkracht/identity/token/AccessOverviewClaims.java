package nl.tegenkracht.identity.token;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.identity.access.DomainAccessPolicy;
import nl.tegenkracht.identity.access.LandscapeSource;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.person.Employment;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/**
 * What the gateway gets for a login token whose issuer does not know the landscape: which domains this person may
 * enter. It looks like a login token of the desk itself, ends with the login token, and opens no service.
 */
@Component
class AccessOverviewClaims {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clients clients;
    private final LandscapeSource landscapeSource;

    AccessOverviewClaims(Clients clients, LandscapeSource landscapeSource) {
        this.clients = clients;
        this.landscapeSource = landscapeSource;
    }

    static boolean asksFor(OAuth2TokenExchangeAuthenticationToken exchange) {
        return exchange.getResources().isEmpty() && exchange.getAudiences().equals(Set.of(Claims.GATEWAY_AUDIENCE));
    }

    void fill(JwtEncodingContext context, PersonAuthentication authentication) {
        var login = context.getAuthorization();
        var person = authentication.person();
        context.getClaims().claims(claims -> {
            ExchangedClaims.begin(claims, Claims.GATEWAY_AUDIENCE, LONGEST, login);
            claims.put(JwtClaimNames.SUB, person.guestOf().isPresent()
                    ? person.account()
                    : subjectOf(login.getAccessToken().getToken().getTokenValue()));
            claims.put(Claims.ACR, authentication.acr());
            claims.put(Claims.DOMAINS, domains(person, login.getRegisteredClientId()));
            person.employment().map(Employment::domain).or(person::guestOf)
                    .ifPresent(own -> claims.put(Claims.OWN_DOMAIN, own.value()));
        });
    }

    /** The same as in the login token: so the gateway sees that this answer is about that person. */
    private static String subjectOf(String loginToken) {
        try {
            return SignedJWT.parse(loginToken).getJWTClaimsSet().getSubject();
        } catch (ParseException error) {
            throw new IllegalStateException("A login token cannot be parsed", error);
        }
    }

    private List<String> domains(Person person, String client) {
        return DomainAccessPolicy.domains(person, landscapeSource.current()).stream()
                .filter(domain -> clients.reaches(client, domain)).map(DataDomain::value).toList();
    }
}
