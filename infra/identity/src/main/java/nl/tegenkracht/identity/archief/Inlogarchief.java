package nl.tegenkracht.identity.archief;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.persoon.Aangemeld;
import nl.tegenkracht.identity.persoon.Personen;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lopende inlogs: in het geheugen, en elk met een token ook versleuteld op schijf voordat de client het krijgt.
 * Gewisselde tokens komen hier niet in: zij leven vijf minuten en spreken voor zichzelf.
 */
@Component
public class Inlogarchief implements OAuth2AuthorizationService {

    private static final List<Class<? extends OAuth2Token>> SOORTEN = List.of(OAuth2AuthorizationCode.class,
            OAuth2AccessToken.class, OidcIdToken.class, OAuth2RefreshToken.class);
    private static final Map<String, Class<? extends OAuth2Token>> SOORT_BIJ_NAAM = Map.of(OAuth2ParameterNames.CODE,
            OAuth2AuthorizationCode.class, OAuth2TokenType.ACCESS_TOKEN.getValue(), OAuth2AccessToken.class,
            OidcParameterNames.ID_TOKEN, OidcIdToken.class, OAuth2TokenType.REFRESH_TOKEN.getValue(),
            OAuth2RefreshToken.class);

    private final Map<String, OAuth2Authorization> opId = new ConcurrentHashMap<>();
    private final Map<String, String> idBijToken = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Kluis kluis;
    private final Clock klok;

    Inlogarchief(Kluis kluis, Clients clients, Personen personen, Clock klok) {
        this.kluis = kluis;
        this.klok = klok;
        kluis.alles().forEach((id, inhoud) -> haalTerug(id, json.readValue(inhoud, Bewaardeinlog.class), clients,
                personen));
    }

    @Override
    public synchronized void save(OAuth2Authorization inlog) {
        if (AuthorizationGrantType.TOKEN_EXCHANGE.equals(inlog.getAuthorizationGrantType())) {
            return;
        }
        if (inlog.getAccessToken() != null) {
            kluis.schrijf(inlog.getId(), json.writeValueAsBytes(Bewaardeinlog.van(inlog)));
        }
        onthoud(inlog);
    }

    @Override
    public synchronized void remove(OAuth2Authorization inlog) {
        opId.remove(inlog.getId());
        tokens(inlog).forEach(idBijToken::remove);
        kluis.wis(inlog.getId());
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return opId.get(id);
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType soort) {
        var id = idBijToken.get(token);
        var inlog = id == null ? null : opId.get(id);
        if (inlog == null || soort == null) {
            return inlog;
        }
        var gezocht = SOORT_BIJ_NAAM.get(soort.getValue());
        return gezocht != null && token.equals(waarde(inlog, gezocht)) ? inlog : null;
    }

    /** Maakt elk token van de inlog waar dit token bij hoort onbruikbaar; een onbekend token verandert niets. */
    public synchronized void beeindigInlog(String token) {
        var inlog = findByToken(token, null);
        if (inlog != null) {
            beeindig(inlog);
        }
    }

    /** Maakt elk token van elke inlog uit deze aanmelding onbruikbaar. */
    public synchronized void beeindigAanmelding(String sid) {
        opId.values().stream().filter(inlog -> wie(inlog).sid().equals(sid)).toList().forEach(this::beeindig);
    }

    /** Wist wat nergens meer voor dient. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    public synchronized void ruimOp() {
        var nu = klok.instant();
        opId.values().stream().filter(inlog -> einde(inlog).isBefore(nu)).toList().forEach(this::remove);
    }

    private void beeindig(OAuth2Authorization inlog) {
        var beeindigd = OAuth2Authorization.from(inlog);
        Stream.of(inlog.getToken(OAuth2AuthorizationCode.class), inlog.getAccessToken(), inlog.getRefreshToken())
                .filter(Objects::nonNull).forEach(token -> beeindigd.invalidate(token.getToken()));
        save(beeindigd.build());
    }

    private void haalTerug(String id, Bewaardeinlog bewaard, Clients clients, Personen personen) {
        var registratie = clients.findById(bewaard.client());
        var persoon = personen.metPseudoniem(bewaard.pseudoniem());
        if (registratie == null || persoon.isEmpty()) {
            kluis.wis(id);
            return;
        }
        var wie = new Aangemeld(persoon.get(), bewaard.pseudoniem(), bewaard.sid(), bewaard.sinds());
        onthoud(bewaard.terug(id, registratie, wie));
    }

    private void onthoud(OAuth2Authorization inlog) {
        var oud = opId.put(inlog.getId(), inlog);
        tokens(inlog).forEach(token -> idBijToken.put(token, inlog.getId()));
        if (oud != null) {
            var gebleven = tokens(inlog).toList();
            tokens(oud).filter(token -> !gebleven.contains(token)).forEach(idBijToken::remove);
        }
    }

    private static Stream<String> tokens(OAuth2Authorization inlog) {
        return SOORTEN.stream().map(soort -> waarde(inlog, soort)).filter(Objects::nonNull);
    }

    private static String waarde(OAuth2Authorization inlog, Class<? extends OAuth2Token> soort) {
        var token = inlog.getToken(soort);
        return token == null ? null : token.getToken().getTokenValue();
    }

    private static Instant einde(OAuth2Authorization inlog) {
        return SOORTEN.stream().map(inlog::getToken).filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt()).max(Instant::compareTo).orElse(Instant.MIN);
    }

    private static Aangemeld wie(OAuth2Authorization inlog) {
        return inlog.getAttribute(Principal.class.getName());
    }
}
