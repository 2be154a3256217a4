package nl.tegenkracht.gateway.inloggen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.gateway.identiteit.Inlogtokens;
import nl.tegenkracht.gateway.sessie.Koekjes;
import nl.tegenkracht.gateway.sessie.Sessie;
import nl.tegenkracht.gateway.sessie.Sessies;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Na een gelukte aanmelding: een nieuwe sessie met een vers kenmerk, de vorige van deze browser eindigt, en terug naar
 * waar iemand heen wilde.
 */
@Component
class Ingelogd implements AuthenticationSuccessHandler, OAuth2AuthorizedClientRepository {

    private static final String CLIENT = OAuth2AuthorizedClient.class.getName();

    private final Inlogtokens inlogtokens;
    private final Sessies sessies;
    private final Koekjes koekjes;
    private final Uitloggen uitloggen;

    Ingelogd(Inlogtokens inlogtokens, Sessies sessies, Koekjes koekjes, Uitloggen uitloggen) {
        this.inlogtokens = inlogtokens;
        this.sessies = sessies;
        this.koekjes = koekjes;
        this.uitloggen = uitloggen;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest verzoek, HttpServletResponse response,
            Authentication aanmelding) throws IOException {
        var client = (OAuth2AuthorizedClient) verzoek.getAttribute(CLIENT);
        var wie = (OidcUser) aanmelding.getPrincipal();
        var gelezen = inlogtokens.lees(client.getAccessToken().getTokenValue());
        if (gelezen.isEmpty() || !gelezen.get().account().equals(wie.getSubject())) {
            throw new IOException("De identiteitsvoorziening gaf een inlogtoken dat niet deugt");
        }
        sessies.vind(koekjes.sessie(verzoek)).ifPresent(uitloggen::eindigHier);
        var verversing = client.getRefreshToken() == null ? null : client.getRefreshToken().getTokenValue();
        var tokens = new Sessie.Tokens(client.getAccessToken().getTokenValue(), gelezen.get().verloopt(), verversing,
                wie.getIdToken().getTokenValue());
        koekjes.zetSessie(response, sessies.begin(gelezen.get(), wie.getFullName(), tokens));
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location",
                Terugadres.na((String) verzoek.getAttribute(Aanvragen.NAAR), gelezen.get().eigenDomein()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registratie, Authentication aanmelding,
            HttpServletRequest verzoek) {
        return (T) verzoek.getAttribute(CLIENT);
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication aanmelding,
            HttpServletRequest verzoek, HttpServletResponse response) {
        verzoek.setAttribute(CLIENT, client);
    }

    @Override
    public void removeAuthorizedClient(String registratie, Authentication aanmelding, HttpServletRequest verzoek,
            HttpServletResponse response) {
        verzoek.removeAttribute(CLIENT);
    }
}
