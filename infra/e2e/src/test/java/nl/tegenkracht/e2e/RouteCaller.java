package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/** How a route is called: reading as it is, and everything else with an empty document. */
final class RouteCaller {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private RouteCaller() {
    }

    /** The answer; if the gateway says that a service is away, that says nothing about access and this asks again. */
    static Response viaGateway(WebVisitor visitor, AccessTable.RouteRow row, String domain, String dossierId) {
        return await().atMost(PATIENCE).pollInterval(POLL_INTERVAL).pollDelay(Duration.ZERO)
                .until(() -> once(visitor, row, domain, dossierId), response -> response.status() != 503);
    }

    private static Response once(WebVisitor visitor, AccessTable.RouteRow row, String domain, String dossierId) {
        var path = path(row, domain, dossierId);
        if (row.path().endsWith("/stroom")) {
            return visitor.openStream(path);
        }
        return row.method().equals("GET")
                ? visitor.get(path)
                : visitor.request(row.method(), path, contentType(row), body(row));
    }

    /** Without the gateway before it; {@code requestId} is what the gateway otherwise gives to the request. */
    static Response directToService(URI service, String token, AccessTable.RouteRow row, String domain,
            String dossierId,
            String requestId) {
        var builder = HttpRequest.newBuilder(URI.create(service + path(row, domain, dossierId)))
                .header("X-Request-Id", requestId);
        builder.method(row.method(), row.method().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body(row)));
        if (!row.method().equals("GET")) {
            builder.header("Content-Type", contentType(row));
        }
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return row.path().endsWith("/stroom") ? WebVisitor.openStream(builder) : WebVisitor.exchange(builder.build());
    }

    private static String path(AccessTable.RouteRow row, String domain, String dossierId) {
        var path = row.path().replace("{domein}", domain).replace("{id}", dossierId);
        for (Map.Entry<String, String> value : row.values().entrySet()) {
            path = path.replace(value.getKey(), value.getValue());
        }
        return path;
    }

    private static String contentType(AccessTable.RouteRow row) {
        return row.isApi() ? "application/json" : WebVisitor.FORM;
    }

    private static String body(AccessTable.RouteRow row) {
        return row.isApi() ? "{}" : "";
    }
}
