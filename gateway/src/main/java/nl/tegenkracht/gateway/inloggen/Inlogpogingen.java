package nl.tegenkracht.gateway.inloggen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.gateway.sessie.Afdruk;
import nl.tegenkracht.gateway.sessie.Kluis;
import nl.tegenkracht.gateway.sessie.Koekjes;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Een begonnen aanmelding reist in een versleutelde cookie van tien minuten: wie nog niet is ingelogd heeft geen sessie,
 * dus is er niets om vast te zetten of vol te schrijven. Elke poging heeft haar eigen cookie, zodat twee tabbladen elkaar
 * niet hinderen.
 */
@Component
class Inlogpogingen implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String NAAM = "tk-poging-";
    private static final Duration GELDIG = Duration.ofMinutes(10);
    private static final int HOOGSTENS = 5;

    private final Kluis kluis;
    private final Koekjes koekjes;
    private final Aanvragen aanvragen;
    private final JsonMapper json;
    private final Clock klok;

    Inlogpogingen(Kluis kluis, Koekjes koekjes, Aanvragen aanvragen, JsonMapper json, Clock klok) {
        this.kluis = kluis;
        this.koekjes = koekjes;
        this.aanvragen = aanvragen;
        this.json = json;
        this.klok = klok;
    }

    /** Wat van een aanvraag bewaard moet worden. */
    record Poging(String state, String nonce, String bewijs, String naar, Instant begonnen) {}

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest verzoek) {
        return lees(verzoek).map(aanvragen::herstel).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(OAuth2AuthorizationRequest aanvraag, HttpServletRequest verzoek,
            HttpServletResponse response) {
        ruimOp(verzoek, response);
        var poging = aanvragen.bewaar(aanvraag, klok.instant());
        var naam = naam(poging.state());
        koekjes.zet(response, naam, Base64.getUrlEncoder().withoutPadding()
                .encodeToString(kluis.sluit(json.writeValueAsBytes(poging), naam)), GELDIG);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest verzoek,
            HttpServletResponse response) {
        var poging = lees(verzoek);
        poging.ifPresent(gevonden -> {
            koekjes.wis(response, naam(gevonden.state()));
            verzoek.setAttribute(Aanvragen.NAAR, gevonden.naar());
        });
        return poging.map(aanvragen::herstel).orElse(null);
    }

    private Optional<Poging> lees(HttpServletRequest verzoek) {
        var state = verzoek.getParameter("state");
        if (state == null || state.length() > 200) {
            return Optional.empty();
        }
        var waarde = koekjes.lees(verzoek, naam(state));
        return waarde == null
                ? Optional.empty()
                : ontcijfer(waarde, naam(state)).filter(poging -> poging.state().equals(state))
                        .filter(poging -> klok.instant().isBefore(poging.begonnen().plus(GELDIG)));
    }

    private Optional<Poging> ontcijfer(String waarde, String naam) {
        try {
            return kluis.open(Base64.getUrlDecoder().decode(waarde), naam)
                    .map(inhoud -> json.readValue(inhoud, Poging.class));
        } catch (IllegalArgumentException fout) {
            return Optional.empty();
        }
    }

    /** Te veel begonnen pogingen: de browser vergeet ze allemaal, er is er maar één die iemand afmaakt. */
    private void ruimOp(HttpServletRequest verzoek, HttpServletResponse response) {
        var begin = koekjes.volledig(NAAM);
        var oude = verzoek.getCookies() == null
                ? List.<String>of()
                : Arrays.stream(verzoek.getCookies()).map(Cookie::getName).filter(naam -> naam.startsWith(begin))
                        .map(naam -> naam.substring(naam.indexOf(NAAM))).toList();
        if (oude.size() >= HOOGSTENS) {
            oude.forEach(naam -> koekjes.wis(response, naam));
        }
    }

    private static String naam(String state) {
        return NAAM + Afdruk.van(state).substring(0, 16);
    }
}
