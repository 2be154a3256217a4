package nl.tegenkracht.identity.issuer;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Principal;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.identity.IdentityProperties;
import nl.tegenkracht.identity.IdentityProperties.LoginIssuer;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.key.Pseudonyms;
import nl.tegenkracht.identity.person.AssuranceLevel;
import nl.tegenkracht.identity.person.PersonAuthentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;

/** Logins at the issuers in the settings: their token itself says who it is, nothing of it is kept here. */
@Component
public class ForeignLogins {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignLogins.class);
    private static final int LONGEST_TOKEN = 16 * 1024;

    private final Map<String, ForeignIssuer> issuers;
    private final Clients clients;
    private final Pseudonyms pseudonyms;

    ForeignLogins(IdentityProperties properties, Clients clients, Pseudonyms pseudonyms, Clock clock) {
        issuers = properties.issuers().stream().collect(Collectors.toMap(settings -> settings.issuer().toString(),
                settings -> new ForeignIssuer(settings, clock)));
        this.clients = clients;
        this.pseudonyms = pseudonyms;
    }

    /**
     * The login to which this token belongs; empty if it is of none of the issuers, or not good.
     *
     * @throws OAuth2AuthenticationException if the issuer cannot be asked now
     */
    public Optional<OAuth2Authorization> find(String token) {
        try {
            var parsed = SignedJWT.parse(token.length() > LONGEST_TOKEN ? "" : token);
            var issuer = Optional.ofNullable(parsed.getJWTClaimsSet().getIssuer()).map(issuers::get);
            return issuer.flatMap(known -> known.verify(parsed)
                    .map(claims -> login(token, claims, known.settings())));
        } catch (ParseException noToken) {
            return Optional.empty();
        } catch (IssuerUnavailable e) {
            LOG.warn(LogCode.ISSUER_UNAVAILABLE.pattern(), e.getMessage());
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE));
        }
    }

    private OAuth2Authorization login(String token, JWTClaimsSet claims, LoginIssuer settings) {
        var person = PersonClaims.read(claims, settings);
        var sid = claims.getClaim(Claims.SID) instanceof String id ? id : claims.getSubject();
        var signIn = new PersonAuthentication.SignIn(person.account() + " " + sid, claims.getIssueTime().toInstant(),
                AssuranceLevel.of(claims.getClaim(Claims.ACR) instanceof String acr ? acr : null));
        var authentication = new PersonAuthentication(person, pseudonyms.internal(person.account()), signIn);
        return OAuth2Authorization.withRegisteredClient(clients.findById(Clients.GATEWAY))
                .principalName(authentication.getPrincipal())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .attribute(Principal.class.getName(), authentication)
                .accessToken(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token,
                        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant(), Set.of()))
                .build();
    }
}
