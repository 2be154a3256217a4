package nl.tegenkracht.gateway.identiteit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import nl.tegenkracht.gateway.Instellingen;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spreekt met de token-adressen van de identiteitsvoorziening, als client van de deur. */
@Component
public class Tokenbalie {

    private final RestClient client;
    private final Instellingen instellingen;
    private final Aanbieder aanbieder;
    private final JsonMapper json;

    Tokenbalie(Instellingen instellingen, Aanbieder aanbieder, Identiteitsverbinding verbinding, JsonMapper json) {
        this.instellingen = instellingen;
        this.aanbieder = aanbieder;
        this.json = json;
        this.client = RestClient.builder().requestFactory(verbinding.fabriek()).build();
    }

    /** Het geheim van de deur als client, gelezen als het nodig is. */
    public String geheim() {
        try {
            return Files.readString(instellingen.sleutelmap().resolve(aanbieder.geheim())).strip();
        } catch (IOException fout) {
            throw new UncheckedIOException("Geheim van de deur is niet leesbaar", fout);
        }
    }

    /** Een antwoord van de token-balie: {@code fout} is leeg als het gelukt is. */
    record Antwoord(JsonNode velden, String fout) {

        String veld(String naam) {
            return velden.path(naam).asString(null);
        }
    }

    Antwoord vraag(Map<String, String> velden) {
        return stuur(aanbieder.token(), velden);
    }

    /** Trekt een verversingstoken in; lukt dat niet, dan verloopt het vanzelf. */
    public void trekIn(String verversing) {
        stuur(aanbieder.intrekken(), Map.of("token", verversing, "token_type_hint", "refresh_token"));
    }

    private Antwoord stuur(String pad, Map<String, String> velden) {
        MultiValueMap<String, String> formulier = new LinkedMultiValueMap<>();
        velden.forEach(formulier::add);
        try {
            return client.post().uri(Aanbieder.adres(instellingen, pad))
                    .headers(koppen -> koppen.setBasicAuth(aanbieder.client(), geheim(), StandardCharsets.UTF_8))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED).accept(MediaType.APPLICATION_JSON)
                    .body(formulier)
                    .exchange((verzoek, antwoord) -> lees(antwoord.getStatusCode(), antwoord.getBody().readAllBytes()));
        } catch (RestClientException | UncheckedIOException fout) {
            throw new IdentiteitOnbereikbaar(fout);
        }
    }

    private Antwoord lees(HttpStatusCode status, byte[] inhoud) throws IOException {
        if (status.is5xxServerError() || status.is3xxRedirection()) {
            throw new IOException("Identiteitsvoorziening antwoordt met " + status.value());
        }
        var velden = inhoud.length == 0 ? json.createObjectNode() : json.readTree(inhoud);
        return new Antwoord(velden, status.is2xxSuccessful() ? null : velden.path("error").asString("onbekend"));
    }
}
