package nl.tegenkracht.gateway.inloggen;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.gateway.Instellingen;
import nl.tegenkracht.gateway.bewaren.Bewaarplaats;
import nl.tegenkracht.gateway.identiteit.Aanbieder;
import nl.tegenkracht.gateway.identiteit.IdentiteitOnbereikbaar;
import nl.tegenkracht.gateway.identiteit.Ruil;
import nl.tegenkracht.gateway.identiteit.Tokenbalie;
import nl.tegenkracht.gateway.route.Stromen;
import nl.tegenkracht.gateway.sessie.Koekjes;
import nl.tegenkracht.gateway.sessie.Sessie;
import nl.tegenkracht.gateway.sessie.Sessies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Uitloggen: hier, bij de identiteitsvoorziening en in de browser. */
@Controller
class Uitloggen {

    private static final Logger LOG = LoggerFactory.getLogger(Uitloggen.class);

    private final Sessies sessies;
    private final Koekjes koekjes;
    private final Ruil ruil;
    private final Stromen stromen;
    private final Tokenbalie balie;
    private final Instellingen instellingen;
    private final Aanbieder aanbieder;
    private final Bewaarplaats bewaarplaats;

    Uitloggen(Sessies sessies, Koekjes koekjes, Ruil ruil, Stromen stromen, Tokenbalie balie,
            Instellingen instellingen, Aanbieder aanbieder, Bewaarplaats bewaarplaats) {
        this.sessies = sessies;
        this.koekjes = koekjes;
        this.ruil = ruil;
        this.stromen = stromen;
        this.balie = balie;
        this.instellingen = instellingen;
        this.aanbieder = aanbieder;
        this.bewaarplaats = bewaarplaats;
    }

    @PostMapping("/uitloggen")
    void uitloggen(HttpServletRequest verzoek, HttpServletResponse response) {
        var sessie = sessies.vind(koekjes.sessie(verzoek));
        sessie.ifPresent(this::eindigHier);
        koekjes.wisSessie(response);
        bewaarplaats.vergeet(verzoek, response);
        // Zonder "cookies": op localhost delen wij die met de identiteitsvoorziening, die haar sessie zelf beëindigt.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", sessie.map(this::elders).orElse("/"));
    }

    /** Eindigt een sessie bij deze deur: haar tokens, haar stromen en haar document. */
    void eindigHier(Sessie sessie) {
        sessies.eindig(sessie);
        stromen.sluit(sessie.sleutel());
        ruil.vergeet(sessie.sleutel());
        try {
            if (sessie.tokens().verversing() != null) {
                balie.trekIn(sessie.tokens().verversing());
            }
        } catch (IdentiteitOnbereikbaar | MongoException fout) {
            LOG.warn("Verversingstoken kon niet worden ingetrokken; het verloopt vanzelf");
        }
    }

    private String elders(Sessie sessie) {
        return Aanbieder.adres(instellingen, aanbieder.uitloggen()) + "?id_token_hint=" + sessie.tokens().identiteit()
                + "&client_id=" + aanbieder.client() + "&post_logout_redirect_uri="
                + URLEncoder.encode(instellingen.publiekeOorsprong() + "/", StandardCharsets.UTF_8);
    }
}
