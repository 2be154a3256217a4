package nl.tegenkracht.starter.proef;

import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.testkit.Proefopstelling;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Een draaiende proefdienst op een echte opslag en een echte broker. */
@SpringBootTest(classes = Proefdienst.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class MetProefdienst {

    @DynamicPropertySource
    static void opstelling(DynamicPropertyRegistry register) {
        Proefopstelling.deze().registreer(register, Dienst.MELDING);
    }
}
