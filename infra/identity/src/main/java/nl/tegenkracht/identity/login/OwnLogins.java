package nl.tegenkracht.identity.login;

import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Where the logins of this process are kept; every method as in the framework's authorization service. */
public interface OwnLogins {

    void save(OAuth2Authorization login);

    void remove(OAuth2Authorization login);

    OAuth2Authorization findById(String id);

    OAuth2Authorization findByToken(String token, OAuth2TokenType type);
}
