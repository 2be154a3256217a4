package nl.tegenkracht.rapportage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.events.EventSubscription;
import nl.tegenkracht.testkit.SentQueries;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service on a real store and a real broker, the same for every test that changes nothing about it. */
@Tag("service")
@Import(SentQueries.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RapportageServiceTestBase {

    @LocalServerPort
    private int port;
    @Autowired
    private EventSubscription subscription;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    /** Whether the service, which was there before, serves a domain that the test adds. */
    protected final void awaitServed(DataDomain domain) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> subscription.topics().contains(Topics.events(domain, ServiceName.MELDING)));
    }

    protected final int port() {
        return port;
    }

    /** Somebody whom the service does not know. */
    protected final TestClient anybody() {
        return new TestClient(port, ServiceName.RAPPORTAGE, "gemeenschappelijk", null);
    }
}
