package nl.tegenkracht.demologin.archive;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.tegenkracht.identity.client.Clients;
import nl.tegenkracht.identity.login.OwnLogins;
import nl.tegenkracht.identity.person.AssuranceLevel;
import nl.tegenkracht.identity.person.PersonAuthentication;
import nl.tegenkracht.identity.person.PersonAuthentication.SignIn;
import nl.tegenkracht.demologin.person.Persons;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Current logins: in memory, and each one with a token also encrypted on disk before the client gets it.
 */
@Component
public class LoginArchive implements OwnLogins {

    private static final List<Class<? extends OAuth2Token>> TYPES = List.of(OAuth2AuthorizationCode.class,
            OAuth2AccessToken.class, OidcIdToken.class, OAuth2RefreshToken.class);
    private static final Map<String, Class<? extends OAuth2Token>> TYPE_BY_NAME = Map.of(OAuth2ParameterNames.CODE,
            OAuth2AuthorizationCode.class, OAuth2TokenType.ACCESS_TOKEN.getValue(), OAuth2AccessToken.class,
            OidcParameterNames.ID_TOKEN, OidcIdToken.class, OAuth2TokenType.REFRESH_TOKEN.getValue(),
            OAuth2RefreshToken.class);

    private final Map<String, OAuth2Authorization> byId = new ConcurrentHashMap<>();
    private final Map<String, String> idByToken = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final EncryptedFileStore files;
    private final Clock clock;

    LoginArchive(EncryptedFileStore files, Clients clients, Persons persons, Clock clock) {
        this.files = files;
        this.clock = clock;
        files.readAll().forEach((id, content) -> restore(id, json.readValue(content, StoredLogin.class), clients,
                persons));
    }

    @Override
    public synchronized void save(OAuth2Authorization login) {
        if (login.getAccessToken() != null) {
            files.write(login.getId(), json.writeValueAsBytes(StoredLogin.of(login)));
        }
        remember(login);
    }

    @Override
    public synchronized void remove(OAuth2Authorization login) {
        byId.remove(login.getId());
        tokens(login).forEach(idByToken::remove);
        files.delete(login.getId());
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        var id = idByToken.get(token);
        var login = id == null ? null : byId.get(id);
        if (login == null || type == null) {
            return login;
        }
        var wanted = TYPE_BY_NAME.get(type.getValue());
        return wanted != null && token.equals(tokenValue(login, wanted)) ? login : null;
    }

    /** Makes every token of the login to which this token belongs unusable; an unknown token changes nothing. */
    public synchronized void endLogin(String token) {
        var login = findByToken(token, null);
        if (login != null) {
            end(login);
        }
    }

    /** Makes every token of every login from this sign-in unusable. */
    public synchronized void endSignIn(String sid) {
        byId.values().stream().filter(login -> authenticationOf(login).sid().equals(sid)).toList().forEach(this::end);
    }

    /** Erases what no longer serves any purpose. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    public synchronized void cleanUp() {
        var now = clock.instant();
        byId.values().stream().filter(login -> expiry(login).isBefore(now)).toList().forEach(this::remove);
    }

    private void end(OAuth2Authorization login) {
        var ended = OAuth2Authorization.from(login);
        Stream.of(login.getToken(OAuth2AuthorizationCode.class), login.getAccessToken(), login.getRefreshToken())
                .filter(Objects::nonNull).forEach(token -> ended.invalidate(token.getToken()));
        save(ended.build());
    }

    private void restore(String id, StoredLogin stored, Clients clients, Persons persons) {
        var registeredClient = clients.findById(stored.client());
        var person = persons.findByPseudonym(stored.pseudonym());
        if (registeredClient == null || person.isEmpty()) {
            files.delete(id);
            return;
        }
        var authentication = new PersonAuthentication(person.get().asPerson(), stored.pseudonym(),
                new SignIn(stored.sid(), stored.since(), AssuranceLevel.PASSWORD));
        remember(stored.restore(id, registeredClient, authentication));
    }

    private void remember(OAuth2Authorization login) {
        var previous = byId.put(login.getId(), login);
        tokens(login).forEach(token -> idByToken.put(token, login.getId()));
        if (previous != null) {
            var kept = tokens(login).toList();
            tokens(previous).filter(token -> !kept.contains(token)).forEach(idByToken::remove);
        }
    }

    private static Stream<String> tokens(OAuth2Authorization login) {
        return TYPES.stream().map(type -> tokenValue(login, type)).filter(Objects::nonNull);
    }

    private static String tokenValue(OAuth2Authorization login, Class<? extends OAuth2Token> type) {
        var token = login.getToken(type);
        return token == null ? null : token.getToken().getTokenValue();
    }

    private static Instant expiry(OAuth2Authorization login) {
        return TYPES.stream().map(login::getToken).filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt()).max(Instant::compareTo).orElse(Instant.MIN);
    }

    private static PersonAuthentication authenticationOf(OAuth2Authorization login) {
        return login.getAttribute(Principal.class.getName());
    }
}
