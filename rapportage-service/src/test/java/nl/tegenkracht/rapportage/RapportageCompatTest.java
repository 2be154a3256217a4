package nl.tegenkracht.rapportage;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.testkit.CompatFixtures;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every fact, figure and parked event a release ever stored is still read here, with nothing lost. */
@Tag("service")
@Tag("timing")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RapportageCompatTest {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    @Autowired
    private List<MaintenanceJob> jobs;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    @Test
    @EnabledIfSystemProperty(named = "compat.write", matches = ".+")
    void writeTheFactsAndFiguresOfThisRelease() {
        var release = CompatFixtures.release(System.getProperty("compat.write"));
        var day = LocalDate.of(2026, 11, 21);
        new TestEventSender(ServiceName.KLACHT).send(NOORD, Id.random(), 1, EventType.KLACHT_STAND,
                new KlachtSnapshot(day, List.of("stalken"), "KR-2021", "ingediend", List.of()));
        new TestEventSender(ServiceName.MELDING).send(NOORD, Id.random(), 1, EventType.MELDING_STAND,
                new MeldingSnapshot("VPOO", "pesten", "medewerker", day, "ontvangen", List.of()));
        try (var mongo = MongoClients.create(TestPlatform.instance().mongoUri())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> mongo.getDatabase("rapportage_" + NOORD)
                    .getCollection("feit-1").countDocuments() == 2
                    && mongo
                            .getDatabase("rapportage_gemeenschappelijk").getCollection("telling")
                            .countDocuments() >= 4);
        }
        runMaintenance("rebuild-begin");
        CompatFixtures.dump("rapportage_" + NOORD, release.resolve("documents/rapportage.json"));
        CompatFixtures.dump("rapportage_gemeenschappelijk",
                release.resolve("documents/rapportage-gemeenschappelijk.json"));
        CompatFixtures.copyKeys(TestPlatform.instance().directory().resolve("sleutels/kluis"),
                release.resolve("keys-rapportage/kluis"));
    }

    private int runMaintenance(String name) {
        return DomainContext.in(NOORD, () -> jobs.stream().filter(job -> job.name().equals(name))
                .mapToInt(MaintenanceJob::run).sum());
    }
}
