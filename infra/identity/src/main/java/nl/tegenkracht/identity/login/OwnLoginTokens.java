package nl.tegenkracht.identity.login;

import nl.tegenkracht.identity.person.PersonAuthentication;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/** Fills the login tokens of this process. */
public interface OwnLoginTokens {

    void fill(JwtEncodingContext context, PersonAuthentication authentication);
}
