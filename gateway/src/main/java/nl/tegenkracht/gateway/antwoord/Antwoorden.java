package nl.tegenkracht.gateway.antwoord;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Schrijft een antwoord van de deur. Elke vorm wordt één keer opgemaakt en daarna alleen nog van een kenmerk voorzien. */
@Component
public class Antwoorden {

    /** Versie van de antwoorden die de deur zelf op API-adressen geeft (NL API Design Rules, version-header). */
    static final String API_VERSIE = "1.0.0";

    private static final String MERK = "@@kenmerk@@";

    private final Paginamaker paginas;
    private final Map<Antwoord, Vorm> problemen = new EnumMap<>(Antwoord.class);
    private final Map<Antwoord, Vorm> opgemaakt = new ConcurrentHashMap<>();

    Antwoorden(Paginamaker paginas, JsonMapper json) {
        this.paginas = paginas;
        for (var antwoord : Antwoord.values()) {
            problemen.put(antwoord, Vorm.van(json.writeValueAsString(probleem(antwoord))));
        }
    }

    /** Een pagina of een probleembeschrijving, naar gelang het adres er een van de API is. */
    public void geef(Antwoord antwoord, boolean api, String kenmerk, HttpServletRequest verzoek,
            HttpServletResponse response) throws IOException {
        response.setStatus(antwoord.status());
        if (antwoord.opnieuwNa() > 0) {
            response.setHeader("Retry-After", Integer.toString(antwoord.opnieuwNa()));
        }
        if (antwoord == Antwoord.NIET_AANGEMELD) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (api) {
            response.setHeader("API-Version", API_VERSIE);
            problemen.get(antwoord).schrijf("application/problem+json", kenmerk, response);
        } else {
            pagina(antwoord, verzoek, response).schrijf("text/html;charset=UTF-8", kenmerk, response);
        }
    }

    private Vorm pagina(Antwoord antwoord, HttpServletRequest verzoek, HttpServletResponse response) {
        var vorm = opgemaakt.get(antwoord);
        if (vorm == null) {
            vorm = Vorm.van(paginas.maak("antwoord", Map.of("antwoord", antwoord, "kenmerk", MERK), verzoek, response));
            opgemaakt.put(antwoord, vorm);
        }
        return vorm;
    }

    private static Map<String, Object> probleem(Antwoord antwoord) {
        var velden = new LinkedHashMap<String, Object>();
        velden.put("status", antwoord.status());
        velden.put("title", antwoord.titel());
        velden.put("detail", antwoord.uitleg());
        velden.put("instance", "urn:tegenkracht:verzoek:" + MERK);
        return velden;
    }

    private record Vorm(byte[] voor, byte[] na) {

        static Vorm van(String tekst) {
            int plek = tekst.indexOf(MERK);
            return new Vorm(tekst.substring(0, plek).getBytes(StandardCharsets.UTF_8),
                    tekst.substring(plek + MERK.length()).getBytes(StandardCharsets.UTF_8));
        }

        void schrijf(String soort, String kenmerk, HttpServletResponse response) throws IOException {
            var midden = kenmerk.getBytes(StandardCharsets.US_ASCII);
            response.setContentType(soort);
            response.setContentLength(voor.length + midden.length + na.length);
            var uit = response.getOutputStream();
            uit.write(voor);
            uit.write(midden);
            uit.write(na);
        }
    }
}
