package nl.tegenkracht.e2e;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.ServiceName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which routes a running service says it has. */
final class Routes {

    /** What every service has outside the domains: its description, and what the gateway never lets through. */
    /** What everyone may read of beleid is in the table of the gateway (record 0315). */
    private static final Set<String> OUTSIDE_DOMAINS = Set.of("/error", "/actuator", "/beleid");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Routes() {
    }

    /** All routes under a domain. */
    static Set<String> of(RunningPlatform platform, ServiceName service) {
        var routes = new TreeSet<String>();
        var mappings = read(platform.service(service).resolve("/actuator/mappings"));
        mappings.findValues("requestMappingConditions").forEach(conditions -> {
            for (var pattern : conditions.path("patterns")) {
                var path = pattern.asString();
                if (OUTSIDE_DOMAINS.stream().noneMatch(path::startsWith) && !path.equals(descriptionPath(service))
                        && !path.equals(descriptionPath(service) + ".yaml")) {
                    methods(conditions).forEach(method -> routes.add(method + " " + path));
                }
            }
        });
        return routes;
    }

    /** All routes that the description of the API names. */
    static Set<String> described(RunningPlatform platform, ServiceName service) {
        var routes = new TreeSet<String>();
        var description = read(platform.gateway().resolve(descriptionPath(service)));
        var server = description.at("/servers/0/url").stringValue();
        var base = server.substring(server.indexOf("/{domein}"));
        description.path("paths").properties().forEach(path -> path.getValue().propertyNames().forEach(
                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + base + path.getKey())));
        return routes;
    }

    static String descriptionPath(ServiceName service) {
        return "/api/" + service.code() + "/v1/openapi.json";
    }

    private static Set<String> methods(JsonNode conditions) {
        var methods = new TreeSet<String>();
        conditions.path("methods").forEach(method -> methods.add(method.asString()));
        return methods.isEmpty() ? Set.of("*") : methods;
    }

    private static JsonNode read(URI url) {
        var response = WebVisitor.exchange(HttpRequest.newBuilder(url).build());
        if (response.status() != 200) {
            throw new IllegalStateException(url.getPath() + ": " + response.status());
        }
        return JSON.readTree(response.body());
    }
}
