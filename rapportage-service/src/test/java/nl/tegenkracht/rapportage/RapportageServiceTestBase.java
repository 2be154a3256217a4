package nl.tegenkracht.rapportage;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service on a real store and a real broker, the same for every test that changes nothing about it. */
@Tag("service")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RapportageServiceTestBase {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    protected final int port() {
        return port;
    }

    /** Somebody whom the service does not know. */
    protected final TestClient anybody() {
        return new TestClient(port, ServiceName.RAPPORTAGE, "gemeenschappelijk", null);
    }
}
