package nl.tegenkracht.klacht.proef;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Een antwoord van de dienst. */
public record Antwoord(HttpResponse<String> http) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return http.statusCode();
    }

    public String tekst() {
        return http.body();
    }

    public JsonNode json() {
        return JSON.readTree(http.body());
    }

    public String kop(String naam) {
        return http.headers().firstValue(naam).orElse("");
    }
}
