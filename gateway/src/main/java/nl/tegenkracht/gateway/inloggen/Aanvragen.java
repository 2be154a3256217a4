package nl.tegenkracht.gateway.inloggen;

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

/** Begint een aanmelding bij de identiteitsvoorziening (autorisatiecode met PKCE) en zet een bewaarde weer in elkaar. */
@Component
class Aanvragen implements OAuth2AuthorizationRequestResolver {

    /** Onder deze naam reist het terugadres mee; het gaat niet naar de identiteitsvoorziening. */
    static final String NAAR = "naar";

    private final DefaultOAuth2AuthorizationRequestResolver maker;
    private final ClientRegistration deur;

    Aanvragen(ClientRegistrationRepository registraties) {
        this.deur = registraties.findByRegistrationId(Aanmeldketen.REGISTRATIE);
        this.maker = new DefaultOAuth2AuthorizationRequestResolver(registraties);
        this.maker.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest verzoek) {
        return verzoek.getRequestURI().equals("/inloggen") ? resolve(verzoek, Aanmeldketen.REGISTRATIE) : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest verzoek, String registratie) {
        var aanvraag = maker.resolve(verzoek, registratie);
        var naar = Terugadres.lees(verzoek.getParameter(Terugadres.PARAMETER)).orElse("");
        return OAuth2AuthorizationRequest.from(aanvraag).attributes(velden -> velden.put(NAAR, naar)).build();
    }

    Inlogpogingen.Poging bewaar(OAuth2AuthorizationRequest aanvraag, Instant nu) {
        return new Inlogpogingen.Poging(aanvraag.getState(), aanvraag.getAttribute(OidcParameterNames.NONCE),
                aanvraag.getAttribute(PkceParameterNames.CODE_VERIFIER), aanvraag.getAttribute(NAAR), nu);
    }

    OAuth2AuthorizationRequest herstel(Inlogpogingen.Poging poging) {
        return OAuth2AuthorizationRequest.authorizationCode().clientId(deur.getClientId())
                .authorizationUri(deur.getProviderDetails().getAuthorizationUri()).redirectUri(deur.getRedirectUri())
                .scopes(deur.getScopes()).state(poging.state())
                .attributes(velden -> velden.putAll(Map.of(OAuth2ParameterNames.REGISTRATION_ID,
                        Aanmeldketen.REGISTRATIE, OidcParameterNames.NONCE, poging.nonce(),
                        PkceParameterNames.CODE_VERIFIER, poging.bewijs(), NAAR, poging.naar())))
                .build();
    }
}
