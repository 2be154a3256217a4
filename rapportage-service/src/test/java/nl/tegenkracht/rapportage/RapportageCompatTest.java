package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.rapportage.figures.Figures;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.testkit.CompatFixtures;
import nl.tegenkracht.testkit.TestPlatform;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every fact, figure and parked event a release ever stored is still read here, with nothing lost. */
@Tag("timing")
class RapportageCompatTest extends RapportageServiceTestBase {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    private static final DataDomain EARLIER = TestPlatform.instance().addDomain("fractie-vroeger");

    @Autowired
    private Figures figures;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private List<MaintenanceJob> jobs;

    @BeforeEach
    void theDomainIsServed() {
        awaitServed(EARLIER);
    }

    @Test
    void everyFigureOfEveryReleaseIsShown() {
        for (var release : CompatFixtures.releases()) {
            var stored = CompatFixtures.documents(release.resolve("documents/rapportage-gemeenschappelijk.json"))
                    .get("telling");
            DomainContext.run(DataDomain.GEMEENSCHAPPELIJK, () -> whileStored(stored,
                    () -> assertThat(stored).isNotEmpty().allSatisfy(figure -> assertThat(
                            figures.of(figure.getString("orgaan"), figure.getInteger("jaar")))
                            .anyMatch(telling -> telling.key().equals(figure.getString("_id"))
                                    && telling.aantal() == figure.getLong("aantal")))));
        }
    }

    /** The figures of other tests are in the same place: they find theirs back. */
    private void whileStored(List<Document> telling, Runnable check) {
        var collection = mongo.getCollection("telling");
        var present = collection.find(Filters.in("_id", telling.stream().map(figure -> figure.get("_id")).toList()))
                .into(new ArrayList<>());
        telling.forEach(figure -> put(collection, figure));
        try {
            check.run();
        } finally {
            telling.forEach(figure -> collection.deleteOne(Filters.eq("_id", figure.get("_id"))));
            present.forEach(figure -> put(collection, figure));
        }
    }

    private static void put(MongoCollection<Document> collection, Document figure) {
        collection.replaceOne(Filters.eq("_id", figure.get("_id")), figure, new ReplaceOptions().upsert(true));
    }

    @Test
    void whatEveryReleaseParkedIsListed() {
        for (var release : CompatFixtures.releases()) {
            var stored = CompatFixtures.documents(release.resolve("documents/rapportage.json")).get("geparkeerd");
            var messages = stored.stream().mapToInt(one -> one.getList("wachtend", Document.class).size()).sum();
            DomainContext.run(EARLIER, () -> mongo.getCollection("geparkeerd").insertMany(stored));

            assertThat(messages).isPositive().isEqualTo(runMaintenance("parked", EARLIER));

            DomainContext.run(EARLIER, () -> mongo.getCollection("geparkeerd").drop());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "compat.write", matches = ".+")
    void writeTheFactsAndFiguresOfThisRelease() {
        var release = CompatFixtures.release(System.getProperty("compat.write"));
        var day = LocalDate.of(2026, 11, 21);
        new TestEventSender(ServiceName.KLACHT).send(NOORD, Id.random(), 1, EventType.KLACHT_STAND,
                new KlachtSnapshot(day, List.of("stalken"), "KR-2021", "ingediend", List.of()));
        new TestEventSender(ServiceName.MELDING).send(NOORD, Id.random(), 1, EventType.MELDING_STAND,
                new MeldingSnapshot("VPOO", "pesten", "medewerker", day, "ontvangen", List.of(), List.of()));
        try (var mongo = MongoClients.create(TestPlatform.instance().mongoUri())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> mongo.getDatabase("rapportage_" + NOORD)
                    .getCollection("feit-1").countDocuments() == 2
                    && mongo
                            .getDatabase("rapportage_gemeenschappelijk").getCollection("telling")
                            .countDocuments() >= 4);
        }
        runMaintenance("rebuild-begin", NOORD);
        CompatFixtures.dump("rapportage_" + NOORD, release.resolve("documents/rapportage.json"));
        CompatFixtures.dump("rapportage_gemeenschappelijk",
                release.resolve("documents/rapportage-gemeenschappelijk.json"));
        CompatFixtures.copyKeys(TestPlatform.instance().directory().resolve("sleutels/kluis"),
                release.resolve("keys-rapportage/kluis"));
    }

    private int runMaintenance(String name, DataDomain domain) {
        return DomainContext.in(domain, () -> jobs.stream().filter(job -> job.name().equals(name))
                .mapToInt(MaintenanceJob::run).sum());
    }
}
