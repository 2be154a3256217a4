package nl.tegenkracht.melding.inzage;

import static nl.tegenkracht.melding.fixture.MeldingServiceTestBase.json;
import static nl.tegenkracht.melding.fixture.MeldingServiceTestBase.melding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.melding.MeldingService;
import nl.tegenkracht.testkit.BrokenAudit;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** No reading without a line about it on disk: as long as the disk refuses that line, the content stays in. */
@Tag("service")
@Tag("timing")
@SpringBootTest(classes = MeldingService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class BrokenAuditTest {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final BrokenAudit AUDIT = BrokenAudit.of(ServiceName.MELDING, NOORD);
    private static final String MARKER = "marker-broken-audit";
    private static final TestPerson MELDER = TestPerson.medewerker("melder-" + Id.random(), NOORD.value());
    private static final TestPerson VERA = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD.value());

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.MELDING);
        AUDIT.register(registry);
    }

    @Test
    void nobodyReadsAMeldingWhoseReadingCannotBeAuditedUntilItCan() {
        var melding = meldAndWrite();
        var addresses = Stream.of("/v1/meldingen/", "/meldingen/").map(address -> address + melding).toList();

        for (var address : List.of(addresses.getFirst(), addresses.getLast(), addresses.getFirst() + "/berichten")) {
            for (var person : List.of(MELDER, VERA)) {
                var response = as(person).get(address);
                assertThat(response.status()).as(address).isEqualTo(503);
                assertThat(response.body()).as(address).doesNotContain(MARKER);
            }
        }

        AUDIT.mend();
        await().until(() -> as(VERA).get(addresses.getFirst()).status() == 200);
        assertThat(as(VERA).get(addresses.getLast()).body()).contains(MARKER + "-verhaal", MARKER + "-bericht");
    }

    private String meldAndWrite() {
        var submitted = melding();
        submitted.put("verhaal", MARKER + "-verhaal");
        var id = as(MELDER).post("/v1/meldingen", json(submitted)).json().get("id").stringValue();
        as(MELDER).post("/v1/meldingen/" + id + "/berichten",
                json(Map.of("id", Id.random(), "tekst", MARKER + "-bericht")));
        return id;
    }

    private TestClient as(TestPerson person) {
        return TestClient.of(port, ServiceName.MELDING, person);
    }
}
