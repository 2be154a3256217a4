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
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.ServiceName;
import tools.jackson.databind.JsonNode;

/**
 * Someone who requests addresses of a running service. A path follows the domain and the service: {@code /v1/meldingen}
 * is {@code /fractie-noord/melding/v1/meldingen}.
 *
 * @param port     where the service listens on this machine
 * @param service  the service in the address
 * @param domain   the domain in the address
 * @param token    what someone shows, or {@code null}
 * @param language what the gateway says that someone reads, or {@code null}
 */
public record TestClient(int port, ServiceName service, String domain, String token, Language language) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    public TestClient(int port, ServiceName service, String domain, String token) {
        this(port, service, domain, token, null);
    }

    /** This person, in the domain of their token. */
    public static TestClient of(int port, ServiceName service, TestPerson person) {
        return new TestClient(port, service, person.domain(), person.token(service));
    }

    /** The same person, who reads this language. */
    public TestClient in(Language language) {
        return new TestClient(port, service, domain, token, language);
    }

    public TestResponse get(String path) {
        return send(request(path).GET());
    }

    /** Requests with a header added. */
    public TestResponse get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    public TestResponse post(String path, String json) {
        return send(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    public TestResponse post(String path, String json, String ifMatch) {
        return send(request(path).header("Content-Type", JSON).header("If-Match", ifMatch)
                .POST(BodyPublishers.ofString(json)));
    }

    public TestResponse put(String path, String json, String ifMatch) {
        var builder = request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(json));
        return send(ifMatch == null ? builder : builder.header("If-Match", ifMatch));
    }

    /** Submits a form; a list becomes a field with several values. */
    public TestResponse submit(String path, Map<String, ?> fields) {
        var body = fields.entrySet().stream()
                .flatMap(field -> values(field.getValue()).stream()
                        .map(value -> field.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return raw("POST", path, FORM, body.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends exactly these bytes. */
    public TestResponse raw(String method, String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Sends these bytes without saying beforehand how many there are. */
    public TestResponse chunked(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    /** The description of the API, which needs no domain and no token. */
    public JsonNode apiDescription() {
        return getPublic("/api/" + service.code() + "/v1/openapi.json").json();
    }

    /** An address that belongs to no domain, without a token. */
    public TestResponse getPublic(String address) {
        return send(HttpRequest.newBuilder(URI.create(origin() + address)));
    }

    /** A request still to be sent, for whoever wants to read the response themselves. */
    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest
                .newBuilder(URI.create(origin() + "/" + domain + "/" + service.code() + path));
        if (language != null) {
            builder.header("Accept-Language", language.code());
        }
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    private static Collection<?> values(Object value) {
        return value instanceof Collection<?> list ? list : List.of(value);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static TestResponse send(HttpRequest.Builder builder) {
        try {
            return new TestResponse(HTTP.send(builder.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
