package nl.tegenkracht.identity.token;

import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.identity.guest.GuestLogins;
import nl.tegenkracht.identity.issuer.ForeignLogins;
import nl.tegenkracht.identity.login.OwnLogins;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The logins on which tokens are based: those of this process, if it has any, those of other issuers, and the codes of guests. Exchanged
 * tokens are not kept: they live five minutes and speak for themselves.
 */
@Component
class SubjectTokens implements OAuth2AuthorizationService {

    private final ObjectProvider<OwnLogins> ownLogins;
    private final ForeignLogins foreignLogins;
    private final GuestLogins guestLogins;

    SubjectTokens(ObjectProvider<OwnLogins> ownLogins, ForeignLogins foreignLogins, GuestLogins guestLogins) {
        this.ownLogins = ownLogins;
        this.guestLogins = guestLogins;
        this.foreignLogins = foreignLogins;
    }

    @Override
    public void save(OAuth2Authorization login) {
        if (!AuthorizationGrantType.TOKEN_EXCHANGE.equals(login.getAuthorizationGrantType())) {
            ownLogins.ifAvailable(logins -> logins.save(login));
        }
    }

    @Override
    public void remove(OAuth2Authorization login) {
        ownLogins.ifAvailable(logins -> logins.remove(login));
    }

    @Override
    public OAuth2Authorization findById(String id) {
        var logins = ownLogins.getIfAvailable();
        return logins == null ? null : logins.findById(id);
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        if (token.startsWith(GuestCode.LOGIN)) {
            return OAuth2TokenType.ACCESS_TOKEN.equals(type) ? guestLogins.find(token).orElse(null) : null;
        }
        var logins = ownLogins.getIfAvailable();
        var own = logins == null ? null : logins.findByToken(token, type);
        if (own != null || !OAuth2TokenType.ACCESS_TOKEN.equals(type)) {
            return own;
        }
        return foreignLogins.find(token).orElse(null);
    }
}
