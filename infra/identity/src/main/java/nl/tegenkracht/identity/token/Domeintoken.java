package nl.tegenkracht.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.persoon.Aangemeld;
import nl.tegenkracht.identity.sleutel.Pseudoniemen;
import nl.tegenkracht.identity.toegang.Domeintoegang;
import nl.tegenkracht.identity.toegang.Landschapbron;
import nl.tegenkracht.identity.toegang.Toegangsregel;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/**
 * Het token voor één beller, één domein en één dienst, verkregen met token exchange (RFC 8693). Elke weigering is
 * dezelfde: wie vraagt, leert niet of een domein bestaat, dicht is of van een andere uitrol is.
 */
@Component
class Domeintoken {

    private static final Duration GELDIG = Duration.ofMinutes(5);
    private static final Set<String> BLIJFT = Set.of(JwtClaimNames.ISS, JwtClaimNames.IAT);

    private final Clients clients;
    private final Pseudoniemen pseudoniemen;
    private final Landschapbron landschapbron;

    Domeintoken(Clients clients, Pseudoniemen pseudoniemen, Landschapbron landschapbron) {
        this.clients = clients;
        this.pseudoniemen = pseudoniemen;
        this.landschapbron = landschapbron;
    }

    void vul(JwtEncodingContext context, Aangemeld aangemeld) {
        var wissel = (OAuth2TokenExchangeAuthenticationToken) context.getAuthorizationGrant();
        var landschap = landschapbron.huidig();
        var domein = domein(wissel).filter(gevraagd -> clients.spreektOver(inlogVan(context), gevraagd))
                .orElseThrow(Domeintoken::geweigerd);
        var toegang = Toegangsregel.in(domein, aangemeld.persoon(), landschap).orElseThrow(Domeintoken::geweigerd);
        var audience = enige(wissel.getAudiences()).filter(gevraagd -> bedient(gevraagd, domein, landschap))
                .orElseThrow(Domeintoken::geweigerd);
        context.getClaims().claims(claims -> {
            claims.keySet().retainAll(BLIJFT);
            claims.put(JwtClaimNames.AUD, List.of(audience));
            claims.put(JwtClaimNames.JTI, Id.random());
            claims.put(JwtClaimNames.EXP, einde(claims, context));
            vul(claims, domein, toegang, aangemeld);
        });
    }

    private void vul(Map<String, Object> claims, DataDomain domein, Domeintoegang toegang, Aangemeld aangemeld) {
        claims.put(Claims.DATA_DOMAIN, domein.value());
        claims.put(JwtClaimNames.SUB, pseudoniemen.in(domein, aangemeld.persoon().account()));
        claims.put(Claims.HOEDANIGHEID, toegang.hoedanigheid().code());
        claims.put(Claims.ROLES, toegang.rollen());
        claims.put(Claims.AMBTEN, aangemeld.persoon().ambtscodes());
        claims.put(Claims.ACR, Betrouwbaarheid.WACHTWOORD);
        claims.put(Claims.SID, pseudoniemen.sid(domein, aangemeld.sid()));
    }

    /** De client waar de mens inlogde: een portaal van een afdeling blijft gebonden, ook als de poort wisselt. */
    private static String inlogVan(JwtEncodingContext context) {
        return inlog(context).getRegisteredClientId();
    }

    private static Instant einde(Map<String, Object> claims, JwtEncodingContext context) {
        var uiterlijk = inlog(context).getAccessToken().getToken().getExpiresAt();
        var einde = ((Instant) claims.get(JwtClaimNames.IAT)).plus(GELDIG);
        return einde.isBefore(uiterlijk) ? einde : uiterlijk;
    }

    private static OAuth2Authorization inlog(JwtEncodingContext context) {
        return context.getAuthorization();
    }

    private static Optional<DataDomain> domein(OAuth2TokenExchangeAuthenticationToken wissel) {
        return enige(wissel.getResources()).filter(resource -> resource.startsWith(Claims.RESOURCE_PREFIX))
                .flatMap(resource -> DataDomain.parse(resource.substring(Claims.RESOURCE_PREFIX.length())));
    }

    private static boolean bedient(String audience, DataDomain domein, Landscape landschap) {
        return landschap.deploymentOf(domein).filter(deployment -> Arrays.stream(ServiceName.values())
                .map(deployment::audience).anyMatch(audience::equals)).isPresent();
    }

    private static Optional<String> enige(Set<String> waarden) {
        return waarden.size() == 1 ? Optional.of(waarden.iterator().next()) : Optional.empty();
    }

    private static OAuth2AuthenticationException geweigerd() {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_target"));
    }
}
