package nl.tegenkracht.starter.proef;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Een draaiende proefdienst op een echte opslag en een echte broker. */
@SpringBootTest(classes = Proefdienst.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class MetProefdienst {

    @LocalServerPort
    private int poort;

    @DynamicPropertySource
    static void opstelling(DynamicPropertyRegistry register) {
        TestPlatform.instance().register(register, ServiceName.MELDING);
    }

    protected TestClient als(TestPerson wie) {
        return TestClient.of(poort, ServiceName.MELDING, wie);
    }

    /** Iemand die dit token laat zien bij dit domein, of geen token. */
    protected TestClient metToken(String domein, String token) {
        return new TestClient(poort, ServiceName.MELDING, domein, token);
    }
}
