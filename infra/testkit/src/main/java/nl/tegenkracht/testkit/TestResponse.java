package nl.tegenkracht.testkit;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response of the service. */
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

    /** The value of a header, or empty. */
    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /** The names of all headers, without {@code Connection}: that is about the connection, not about the response. */
    public Set<String> headerNames() {
        var names = new TreeSet<>(http.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    /** The text with {@code #} where an id or its reference is, to compare two responses. */
    public String withoutIds() {
        return body().replaceAll("[0-9a-f]{32}|\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "#");
    }
}
