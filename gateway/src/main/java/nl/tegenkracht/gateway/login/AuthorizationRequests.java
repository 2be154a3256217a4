package nl.tegenkracht.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.gateway.identity.LoginDiscovery;
import nl.tegenkracht.portal.language.RequestLanguage;
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

    private static final Map<String, Object> ASK_WHO = Map.of("prompt", "login");

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final ClientRegistrationRepository clientRegistrations;
    private final LoggedOut loggedOut;

    AuthorizationRequests(ClientRegistrationRepository clientRegistrations, LoggedOut loggedOut) {
        this.clientRegistrations = clientRegistrations;
        this.loggedOut = loggedOut;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clientRegistrations);
        this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getRequestURI().equals("/inloggen") ? resolve(request, LoginDiscovery.REGISTRATION_ID) : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        var returnTo = ReturnAddress.parse(request.getParameter(ReturnAddress.PARAMETER)).orElse("");
        request.setAttribute(RETURN_TO, returnTo);
        var authorizationRequest = OAuth2AuthorizationRequest.from(resolver.resolve(request, registrationId))
                .attributes(attributes -> attributes.put(RETURN_TO, returnTo));
        var more = new HashMap<String, Object>(loggedOut.isRemembered(request) ? ASK_WHO : Map.of());
        more.put("ui_locales", RequestLanguage.of(request).code());
        // Without an address of its own it is made anew, with these parameters in it.
        return authorizationRequest.additionalParameters(parameters -> parameters.putAll(more))
                .authorizationRequestUri("").build();
    }

    LoginAttempts.LoginAttempt toAttempt(OAuth2AuthorizationRequest authorizationRequest, Instant now) {
        return new LoginAttempts.LoginAttempt(authorizationRequest.getState(),
                authorizationRequest.getAttribute(OidcParameterNames.NONCE),
                authorizationRequest.getAttribute(PkceParameterNames.CODE_VERIFIER),
                authorizationRequest.getAttribute(RETURN_TO), now, false);
    }

    OAuth2AuthorizationRequest restore(LoginAttempts.LoginAttempt attempt) {
        var registration = clientRegistrations.findByRegistrationId(LoginDiscovery.REGISTRATION_ID);
        return OAuth2AuthorizationRequest.authorizationCode().clientId(registration.getClientId())
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes()).state(attempt.state())
                .attributes(attributes -> attributes.putAll(Map.of(OAuth2ParameterNames.REGISTRATION_ID,
                        LoginDiscovery.REGISTRATION_ID, OidcParameterNames.NONCE, attempt.nonce(),
                        PkceParameterNames.CODE_VERIFIER, attempt.codeVerifier(), RETURN_TO, attempt.returnTo())))
                .build();
    }
}
