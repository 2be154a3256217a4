package nl.tegenkracht.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.persoon.Aangemeld;
import nl.tegenkracht.identity.persoon.Persoon;
import nl.tegenkracht.identity.sleutel.Pseudoniemen;
import nl.tegenkracht.identity.toegang.Landschapbron;
import nl.tegenkracht.identity.toegang.Toegangsregel;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/** Het inlogtoken, dat alleen de poort aanneemt, en het ID-token daarbij, dat als enige een naam draagt. */
@Component
class Inlogtoken {

    /** NL GOV OIDC: een ID-token leeft hoogstens vijf minuten. */
    private static final Duration ID_TOKEN = Duration.ofMinutes(5);
    /** Na een werkdag opnieuw inloggen, hoe vaak er ook ververst is. */
    private static final Duration LANGSTE_AANMELDING = Duration.ofHours(10);

    private static final Set<String> VAN_HET_INLOGTOKEN = Set.of(JwtClaimNames.ISS, JwtClaimNames.IAT,
            JwtClaimNames.NBF, JwtClaimNames.EXP);

    private final Clients clients;
    private final Pseudoniemen pseudoniemen;
    private final Landschapbron landschapbron;

    Inlogtoken(Clients clients, Pseudoniemen pseudoniemen, Landschapbron landschapbron) {
        this.clients = clients;
        this.pseudoniemen = pseudoniemen;
        this.landschapbron = landschapbron;
    }

    /** Vult een inlogtoken of ID-token; weigert als de client niet voor deze persoon mag spreken. */
    void vul(JwtEncodingContext context, Aangemeld aangemeld) {
        var client = context.getRegisteredClient().getClientId();
        if (!clients.spreektVoor(client, aangemeld.persoon())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
        }
        context.getClaims().claims(claims -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                alsInlogtoken(claims, aangemeld);
            } else {
                alsIdToken(claims, aangemeld);
            }
            claims.put(JwtClaimNames.SUB, pseudoniemen.bij(client, aangemeld.persoon().account()));
            claims.put(JwtClaimNames.JTI, Id.random());
            claims.put(Claims.OWN_DOMAIN, aangemeld.persoon().domein().value());
            claims.put(Claims.DOMAINS, domeinen(client, aangemeld.persoon()));
            claims.put(Claims.ACR, Betrouwbaarheid.WACHTWOORD);
            claims.put(Claims.SID, aangemeld.sid());
        });
    }

    private static void alsInlogtoken(Map<String, Object> claims, Aangemeld aangemeld) {
        claims.keySet().retainAll(VAN_HET_INLOGTOKEN);
        claims.put(JwtClaimNames.AUD, List.of(Claims.GATEWAY_AUDIENCE));
        var uiterlijk = aangemeld.sinds().plus(LANGSTE_AANMELDING);
        if (!uiterlijk.isAfter((Instant) claims.get(JwtClaimNames.IAT))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        claims.computeIfPresent(JwtClaimNames.EXP,
                (naam, einde) -> uiterlijk.isBefore((Instant) einde) ? uiterlijk : einde);
    }

    private static void alsIdToken(Map<String, Object> claims, Aangemeld aangemeld) {
        claims.put(JwtClaimNames.EXP, ((Instant) claims.get(JwtClaimNames.IAT)).plus(ID_TOKEN));
        claims.put(IdTokenClaimNames.AUTH_TIME, Date.from(aangemeld.sinds()));
        claims.put(StandardClaimNames.NAME, aangemeld.persoon().naam());
    }

    private List<String> domeinen(String client, Persoon persoon) {
        return Toegangsregel.domeinen(persoon, landschapbron.huidig()).stream()
                .filter(domein -> clients.spreektOver(client, domein)).map(DataDomain::value).toList();
    }
}
