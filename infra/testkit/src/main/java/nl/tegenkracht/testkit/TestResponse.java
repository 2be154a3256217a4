package nl.tegenkracht.testkit;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Een antwoord van de dienst. */
public record TestResponse(HttpResponse<String> http) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.body();
    }

    public JsonNode json() {
        return JSON.readTree(http.body());
    }

    /** De waarde van een kop, of leeg. */
    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /** De namen van alle koppen, zonder {@code Connection}: die gaat over de verbinding, niet over het antwoord. */
    public Set<String> headerNames() {
        var names = new TreeSet<>(http.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    /** De tekst met {@code #} waar een kenmerk staat, om twee antwoorden te vergelijken. */
    public String withoutIds() {
        return body().replaceAll("[0-9a-f]{32}", "#");
    }
}
