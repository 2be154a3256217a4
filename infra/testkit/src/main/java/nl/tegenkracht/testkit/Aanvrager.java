package nl.tegenkracht.testkit;

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
import nl.tegenkracht.contracts.ServiceName;
import tools.jackson.databind.JsonNode;

/**
 * Iemand die adressen van een draaiende dienst opvraagt. Een pad volgt op het domein en de dienst: {@code /v1/meldingen}
 * is {@code /fractie-noord/melding/v1/meldingen}.
 *
 * @param poort  waar de dienst op deze machine luistert
 * @param dienst de dienst in het adres
 * @param domein het domein in het adres
 * @param token  wat iemand laat zien, of {@code null}
 */
public record Aanvrager(int poort, ServiceName dienst, String domein, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORMULIER = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /** Deze persoon, in het domein van zijn token. */
    public static Aanvrager van(int poort, ServiceName dienst, Proefpersoon wie) {
        return new Aanvrager(poort, dienst, wie.domein(), wie.token(dienst));
    }

    public Antwoord get(String pad) {
        return stuur(verzoek(pad).GET());
    }

    /** Vraagt op met een kop erbij. */
    public Antwoord get(String pad, String kop, String waarde) {
        return stuur(verzoek(pad).header(kop, waarde).GET());
    }

    public Antwoord post(String pad, String json) {
        return stuur(verzoek(pad).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    public Antwoord put(String pad, String json, String ifMatch) {
        var verzoek = verzoek(pad).header("Content-Type", JSON).PUT(BodyPublishers.ofString(json));
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

    /** Stuurt deze bytes zonder vooraf te zeggen hoeveel het er zijn. */
    public Antwoord inStukjes(String pad, String soort, byte[] inhoud) {
        return stuur(verzoek(pad).header("Content-Type", soort)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(inhoud))));
    }

    /** De beschrijving van de API; die is er zonder domein en zonder token. */
    public JsonNode beschrijving() {
        return openbaar("/api/" + dienst.code() + "/v1/openapi.json").json();
    }

    /** Een adres dat bij geen domein hoort, zonder token. */
    public Antwoord openbaar(String adres) {
        return stuur(HttpRequest.newBuilder(URI.create(oorsprong() + adres)));
    }

    /** Een verzoek dat nog verstuurd moet worden, voor wie het antwoord zelf wil lezen. */
    public HttpRequest.Builder verzoek(String pad) {
        var verzoek = HttpRequest
                .newBuilder(URI.create(oorsprong() + "/" + domein + "/" + dienst.code() + pad));
        return token == null ? verzoek : verzoek.header("Authorization", "Bearer " + token);
    }

    private String oorsprong() {
        return "http://127.0.0.1:" + poort;
    }

    private static Collection<?> waarden(Object waarde) {
        return waarde instanceof Collection<?> lijst ? lijst : List.of(waarde);
    }

    private static String gecodeerd(Object waarde) {
        return URLEncoder.encode(waarde.toString(), StandardCharsets.UTF_8);
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
