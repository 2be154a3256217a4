package nl.tegenkracht.melding.proef;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Iemand die adressen opvraagt; paden zonder domein horen bij het domein van die persoon. */
public record Aanvrager(int poort, String domein, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORMULIER = "application/x-www-form-urlencoded";

    public Antwoord get(String pad) {
        return stuur(verzoek(pad).GET());
    }

    public Antwoord post(String pad, String json) {
        return stuur(verzoek(pad).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Antwoord put(String pad, String json, String ifMatch) {
        var verzoek = verzoek(pad).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
        return stuur(ifMatch == null ? verzoek : verzoek.header("If-Match", ifMatch));
    }

    /** Verstuurt een formulier; een lijst wordt een veld met meer waarden. */
    public Antwoord verstuur(String pad, Map<String, ?> velden) {
        var inhoud = velden.entrySet().stream()
                .flatMap(veld -> waarden(veld.getValue()).stream()
                        .map(waarde -> veld.getKey() + "=" + gecodeerd(waarde)))
                .collect(Collectors.joining("&"));
        return ruw("POST", pad, FORMULIER, inhoud.getBytes(StandardCharsets.US_ASCII));
    }

    /** Stuurt precies deze bytes. */
    public Antwoord ruw(String methode, String pad, String soort, byte[] inhoud) {
        return stuur(verzoek(pad).header("Content-Type", soort).method(methode, BodyPublishers.ofByteArray(inhoud)));
    }

    /** De beschrijving van de API. */
    public JsonNode beschrijving() {
        var adres = URI.create("http://127.0.0.1:" + poort + "/api/melding/v1/openapi.json");
        return stuur(HttpRequest.newBuilder(adres)).json();
    }

    /** Stuurt deze bytes zonder vooraf te zeggen hoeveel het er zijn. */
    public Antwoord inStukjes(String pad, String soort, byte[] inhoud) {
        return stuur(verzoek(pad).header("Content-Type", soort)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(inhoud))));
    }

    private static Collection<?> waarden(Object waarde) {
        return waarde instanceof Collection<?> lijst ? lijst : List.of(waarde);
    }

    private static String gecodeerd(Object waarde) {
        return URLEncoder.encode(waarde.toString(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder verzoek(String pad) {
        var adres = URI.create("http://127.0.0.1:" + poort + "/" + domein + "/melding" + pad);
        var verzoek = HttpRequest.newBuilder(adres);
        return token == null ? verzoek : verzoek.header("Authorization", "Bearer " + token);
    }

    private static Antwoord stuur(HttpRequest.Builder verzoek) {
        try {
            return new Antwoord(HTTP.send(verzoek.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
