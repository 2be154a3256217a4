package nl.tegenkracht.beleid.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** Iemand die adressen van beleid opvraagt in zijn eigen domein. */
public record Browser(int poort, String domein, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public Antwoord get(String pad) {
        return stuur(verzoek(pad));
    }

    public Antwoord getAnders(String pad, String etag) {
        return stuur(verzoek(pad).header("If-None-Match", etag));
    }

    /** De beschrijving van de API; die is er zonder domein en zonder inloggen. */
    public JsonNode openapi() {
        return stuur(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + poort + "/api/beleid/v1/openapi.json"))).json();
    }

    private HttpRequest.Builder verzoek(String pad) {
        var adres = URI.create("http://127.0.0.1:" + poort + "/" + domein + "/beleid" + pad);
        return HttpRequest.newBuilder(adres).header("Authorization", "Bearer " + token);
    }

    private static Antwoord stuur(HttpRequest.Builder verzoek) {
        try {
            return new Antwoord(HTTP.send(verzoek.GET().build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
