package nl.tegenkracht.beleid.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.tegenkracht.beleid.BeleidService;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.testkit.Aanvrager;
import nl.tegenkracht.testkit.Proefopstelling;
import nl.tegenkracht.testkit.Proefpersoon;
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
    protected static final Path VERKLARINGEN = Proefopstelling.deze().map().resolve("toepasselijkverklaringen.json");

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
        Proefopstelling.deze().registreer(register, ServiceName.BELEID);
        register.add("tegenkracht.toepasselijkverklaringen", VERKLARINGEN::toString);
    }

    protected Aanvrager als(Proefpersoon wie) {
        return Aanvrager.van(poort, ServiceName.BELEID, wie);
    }

    protected Aanvrager medewerkerVan(String domein) {
        return als(Proefpersoon.medewerker("noa", domein));
    }

    /** Iemand die in de Kamerbrede ruimte alleen leest. */
    protected Aanvrager lezer() {
        return als(Proefpersoon.medewerker("noa", "gemeenschappelijk").metHoedanigheid(Hoedanigheid.LEZER));
    }
}
