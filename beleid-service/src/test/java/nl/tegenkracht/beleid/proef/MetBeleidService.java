package nl.tegenkracht.beleid.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.tegenkracht.beleid.BeleidService;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** De draaiende dienst op een echte opslag en een echte broker. */
@SpringBootTest(classes = BeleidService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class MetBeleidService {

    protected static final String NOORD = "fractie-noord";
    protected static final String ZUID = "fractie-zuid";
    protected static final String DOCUMENT = "/documenten/klachtenregeling-2021";

    /** Het bestand met verklaringen waar de dienst in deze proef op staat. */
    protected static final Path VERKLARINGEN = TestPlatform.instance().directory()
            .resolve("toepasselijkverklaringen.json");

    @LocalServerPort
    private int poort;

    @DynamicPropertySource
    static void opstelling(DynamicPropertyRegistry register) {
        try {
            Files.copy(Path.of("../infra/demo/toepasselijkverklaringen.json"), VERKLARINGEN,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPlatform.instance().register(register, ServiceName.BELEID);
        register.add("tegenkracht.toepasselijkverklaringen", VERKLARINGEN::toString);
    }

    protected TestClient als(TestPerson wie) {
        return TestClient.of(poort, ServiceName.BELEID, wie);
    }

    protected TestClient medewerkerVan(String domein) {
        return als(TestPerson.medewerker("noa", domein));
    }

    /** Iemand die in de Kamerbrede ruimte alleen leest. */
    protected TestClient lezer() {
        return als(TestPerson.medewerker("noa", "gemeenschappelijk").withHoedanigheid(Hoedanigheid.LEZER));
    }
}
