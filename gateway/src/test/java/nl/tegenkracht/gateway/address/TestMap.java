package nl.tegenkracht.gateway.address;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.GatewayProperties;

/** A landscape of two fracties, of which only Noord has a melding-service. */
public final class TestMap {

    private static final String LANDSCAPE = """
            { "domeinen": [ { "domein": "fractie-noord", "naam": "Fractie Noord", "staat": "actief" },
                            { "domein": "fractie-zuid", "naam": "Fractie Zuid", "staat": "actief" } ],
              "deployments": [ { "naam": "noord", "domeinen": ["fractie-noord"] },
                               { "naam": "zuid", "domeinen": ["fractie-zuid"] } ] }
            """;

    private TestMap() {
    }

    public static GatewayProperties properties(Path directory) throws IOException {
        return new GatewayProperties(Files.writeString(directory.resolve("landschap.json"), LANDSCAPE), null,
                URI.create("http://localhost:8080"), URI.create("http://localhost:9000"), directory, true,
                Map.of("noord", Map.of(ServiceName.MELDING, List.of(URI.create("http://127.0.0.1:8101")))),
                URI.create("mailto:x@y.example"));
    }

    public static ServiceMap of(GatewayProperties properties) {
        return new ServiceMap(properties);
    }
}
