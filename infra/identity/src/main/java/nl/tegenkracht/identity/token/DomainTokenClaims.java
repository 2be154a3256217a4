package nl.tegenkracht.identity.token;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.person.Person;
import nl.tegenkracht.identity.person.PersonAuthentication;
import nl.tegenkracht.identity.key.Pseudonyms;
import nl.tegenkracht.identity.access.DomainAccess;
import nl.tegenkracht.identity.access.LandscapeSource;
import nl.tegenkracht.identity.access.DomainAccessPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/**
 * The token for one caller, one domain and one service, obtained by token exchange (RFC 8693). Every refusal is the
 * same: whoever asks does not learn whether a domain exists, is closed or is of another deployment.
 */
@Component
class DomainTokenClaims {

    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private final Clients clients;
    private final Pseudonyms pseudonyms;
    private final LandscapeSource landscapeSource;

    DomainTokenClaims(Clients clients, Pseudonyms pseudonyms, LandscapeSource landscapeSource) {
        this.clients = clients;
        this.pseudonyms = pseudonyms;
        this.landscapeSource = landscapeSource;
    }

    void fill(JwtEncodingContext context, PersonAuthentication authentication) {
        var exchange = (OAuth2TokenExchangeAuthenticationToken) context.getAuthorizationGrant();
        var landscape = landscapeSource.current();
        var domain = requestedDomain(exchange).filter(requested -> clients.reaches(loginClient(context), requested))
                .orElseThrow(DomainTokenClaims::refused);
        var access = DomainAccessPolicy.accessTo(domain, authentication.person(), landscape)
                .orElseThrow(DomainTokenClaims::refused);
        var audience = single(exchange.getAudiences()).filter(requested -> serves(requested, domain, landscape))
                .filter(requested -> authentication.person().guestOf().isEmpty() || isForGuests(requested))
                .orElseThrow(DomainTokenClaims::refused);
        context.getClaims().claims(claims -> {
            ExchangedClaims.begin(claims, audience, VALIDITY, login(context));
            fill(claims, domain, access, authentication);
        });
    }

    private void fill(Map<String, Object> claims, DataDomain domain, DomainAccess access,
            PersonAuthentication authentication) {
        claims.put(Claims.DATA_DOMAIN, domain.value());
        claims.put(JwtClaimNames.SUB, subject(domain, authentication.person()));
        claims.put(Claims.HOEDANIGHEID, access.hoedanigheid().code());
        claims.put(Claims.ROLES, access.roles());
        claims.put(Claims.AMBTEN, authentication.person().ambtCodes());
        claims.put(Claims.ACR, authentication.acr());
        claims.put(Claims.SID, pseudonyms.sid(domain, authentication.sid()));
    }

    /** Of a guest what their code says: so the service that made the code knows who it is for. */
    private String subject(DataDomain domain, Person person) {
        return person.guestOf().isPresent() ? person.account() : pseudonyms.inDomain(domain, person.account());
    }

    /** A guest is one of a melding only. */
    private static boolean isForGuests(String audience) {
        return audience.startsWith(ServiceName.MELDING.code() + "@");
    }

    /** The client where the person logged in: a department's portal stays bound, also when the gateway exchanges. */
    private static String loginClient(JwtEncodingContext context) {
        return login(context).getRegisteredClientId();
    }

    private static OAuth2Authorization login(JwtEncodingContext context) {
        return context.getAuthorization();
    }

    private static Optional<DataDomain> requestedDomain(OAuth2TokenExchangeAuthenticationToken exchange) {
        return single(exchange.getResources()).filter(resource -> resource.startsWith(Claims.RESOURCE_PREFIX))
                .flatMap(resource -> DataDomain.parse(resource.substring(Claims.RESOURCE_PREFIX.length())));
    }

    private static boolean serves(String audience, DataDomain domain, Landscape landscape) {
        return landscape.deploymentOf(domain).filter(deployment -> Arrays.stream(ServiceName.values())
                .map(deployment::audience).anyMatch(audience::equals)).isPresent();
    }

    private static Optional<String> single(Set<String> values) {
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_target"));
    }
}
