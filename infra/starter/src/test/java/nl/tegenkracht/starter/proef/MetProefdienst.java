package nl.tegenkracht.starter.proef;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.Aanvrager;
import nl.tegenkracht.testkit.Proefopstelling;
import nl.tegenkracht.testkit.Proefpersoon;
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
        Proefopstelling.deze().registreer(register, ServiceName.MELDING);
    }

    protected Aanvrager als(Proefpersoon wie) {
        return Aanvrager.van(poort, ServiceName.MELDING, wie);
    }

    /** Iemand die dit token laat zien bij dit domein, of geen token. */
    protected Aanvrager metToken(String domein, String token) {
        return new Aanvrager(poort, ServiceName.MELDING, domein, token);
    }
}
