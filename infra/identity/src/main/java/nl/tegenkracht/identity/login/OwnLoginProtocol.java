package nl.tegenkracht.identity.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;

/** The addresses of OpenID Connect that a login needs beside those of the desk. */
public interface OwnLoginProtocol {

    void configure(HttpSecurity http, OAuth2AuthorizationServerConfigurer server);
}
