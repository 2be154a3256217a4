package nl.tegenkracht.keten;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.TreeSet;
import nl.tegenkracht.contracts.ServiceName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Welke routes een draaiende dienst zegt te hebben. */
final class Routes {

    /** Wat elke dienst buiten de domeinen heeft: haar beschrijving, en wat de deur nooit doorlaat. */
    private static final Set<String> BUITEN = Set.of("/error", "/actuator");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Routes() {
    }

    /** Alle routes onder een domein. */
    static Set<String> van(Keten keten, ServiceName dienst) {
        var routes = new TreeSet<String>();
        var mappings = lees(keten.dienst(dienst).resolve("/actuator/mappings"));
        mappings.findValues("requestMappingConditions").forEach(voorwaarden -> {
            for (var patroon : voorwaarden.path("patterns")) {
                var pad = patroon.asString();
                if (BUITEN.stream().noneMatch(pad::startsWith) && !pad.equals(beschrijving(dienst))
                        && !pad.equals(beschrijving(dienst) + ".yaml")) {
                    methoden(voorwaarden).forEach(methode -> routes.add(methode + " " + pad));
                }
            }
        });
        return routes;
    }

    /** Alle routes die de beschrijving van de API noemt. */
    static Set<String> beschreven(Keten keten, ServiceName dienst) {
        var routes = new TreeSet<String>();
        lees(keten.deur().resolve(beschrijving(dienst))).path("paths").properties()
                .forEach(pad -> pad.getValue().propertyNames().forEach(
                        methode -> routes.add(methode.toUpperCase(java.util.Locale.ROOT) + " " + pad.getKey())));
        return routes;
    }

    static String beschrijving(ServiceName dienst) {
        return "/api/" + dienst.code() + "/v1/openapi.json";
    }

    private static Set<String> methoden(JsonNode voorwaarden) {
        var methoden = new TreeSet<String>();
        voorwaarden.path("methods").forEach(methode -> methoden.add(methode.asString()));
        return methoden.isEmpty() ? Set.of("*") : methoden;
    }

    private static JsonNode lees(URI adres) {
        var antwoord = Bezoeker.verstuur(HttpRequest.newBuilder(adres).build());
        if (antwoord.status() != 200) {
            throw new IllegalStateException(adres.getPath() + ": " + antwoord.status());
        }
        return JSON.readTree(antwoord.inhoud());
    }
}
