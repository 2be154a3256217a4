package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/** Begins a login at the identity provider (authorization code with PKCE) and restores one that was kept. */
@Component
class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    /** The name under which the return address travels along; it does not go to the identity provider. */
    static final String RETURN_TO = "naar";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final ClientRegistration registration;

    AuthorizationRequests(ClientRegistrationRepository clientRegistrations) {
        this.registration = clientRegistrations.findByRegistrationId(LoginConfig.REGISTRATION_ID);
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clientRegistrations);
        this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getRequestURI().equals("/inloggen") ? resolve(request, LoginConfig.REGISTRATION_ID) : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        var authorizationRequest = resolver.resolve(request, registrationId);
        var returnTo = ReturnAddress.parse(request.getParameter(ReturnAddress.PARAMETER)).orElse("");
        return OAuth2AuthorizationRequest.from(authorizationRequest)
                .attributes(attributes -> attributes.put(RETURN_TO, returnTo)).build();
    }

    LoginAttempts.LoginAttempt toAttempt(OAuth2AuthorizationRequest authorizationRequest, Instant now) {
        return new LoginAttempts.LoginAttempt(authorizationRequest.getState(),
                authorizationRequest.getAttribute(OidcParameterNames.NONCE),
                authorizationRequest.getAttribute(PkceParameterNames.CODE_VERIFIER),
                authorizationRequest.getAttribute(RETURN_TO), now);
    }

    OAuth2AuthorizationRequest restore(LoginAttempts.LoginAttempt attempt) {
        return OAuth2AuthorizationRequest.authorizationCode().clientId(registration.getClientId())
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes()).state(attempt.state())
                .attributes(attributes -> attributes.putAll(Map.of(OAuth2ParameterNames.REGISTRATION_ID,
                        LoginConfig.REGISTRATION_ID, OidcParameterNames.NONCE, attempt.nonce(),
                        PkceParameterNames.CODE_VERIFIER, attempt.codeVerifier(), RETURN_TO, attempt.returnTo())))
                .build();
    }
}
