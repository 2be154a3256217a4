package nl.tegenkracht.rapportage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.rapportage.RapportageServiceTestBase;
import nl.tegenkracht.testkit.CompatFixtures;
import nl.tegenkracht.testkit.TestPlatform;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** A rebuild while events go on: whatever happens at the same moment, the figures are those of the dossiers. */
@Tag("timing")
class RebuildRaceTest extends RapportageServiceTestBase {

    private static final DataDomain DOMAIN = TestPlatform.instance().addDomain("fractie-wedloop");
    private static final DataDomain EARLIER = TestPlatform.instance().addDomain("fractie-eerder");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final FigureCell TOTAL = new FigureCell("VPOO", "2026-11", FigureCell.TOTAL);

    @Autowired
    private Facts facts;
    @Autowired
    private Generations generations;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private JsonMapper json;

    /** Remembers in which generation was counted, and lets something happen in between. */
    private final class WatchedCounter implements FigureCounter {

        private final List<Long> counts = new ArrayList<>();
        private Runnable meanwhile = () -> {};

        @Override
        public void count(int generation, Set<FigureCell> cells) {
            meanwhile.run();
            meanwhile = () -> {};
            if (cells.contains(TOTAL)) {
                counts.add(facts.count(generation, TOTAL));
            }
        }

        @Override
        public void publishAll(int generation, Set<FigureCell> cells) {
            count(generation, cells);
        }
    }

    @BeforeEach
    void theDomainsAreServed() {
        awaitServed(DOMAIN);
        awaitServed(EARLIER);
    }

    @Test
    void aReaderBetweenReadingAndCountingCountsAgainInTheGenerationThatTookOver() {
        DomainContext.run(DOMAIN, () -> {
            var counter = new WatchedCounter();
            var handler = new FactEventHandler(facts, generations, counter);
            var next = generations.begin();
            handler.handleAll(DOMAIN, List.of(stand("pesten", 1), stand("pesten", 1)));
            var before = counter.counts.getLast();
            // The switch happens, and so soon another rebuild that the old generation goes, while a count is on its way.
            counter.meanwhile = () -> {
                generations.switchTo(next);
                facts.dropAllBut(Set.of(next, generations.begin()));
            };

            handler.handleAll(DOMAIN, List.of(stand("pesten", 1)));

            assertThat(counter.counts.getLast()).isEqualTo(before + 1).isEqualTo(facts.count(next, TOTAL));
            generations.switchTo(generations.state().building().orElseThrow());
        });
    }

    @Test
    void theGenerationThatWasReplacedStaysUntilTheNextRebuild() {
        DomainContext.run(DOMAIN, () -> {
            var handler = new FactEventHandler(facts, generations, new WatchedCounter());
            handler.handleAll(DOMAIN, List.of(stand("stalken", 1)));
            var old = generations.state().current();
            var next = generations.begin();

            generations.switchTo(next);

            assertThat(mongo.getCollectionNames()).contains("feit-" + old);
        });
    }

    /** Also when another rebuild begins at once: the reader of before the switch may still be at it. */
    @Test
    void aGenerationIsDroppedSomeTimeAfterItIsOverAndNotWhenTheNextBegins() {
        DomainContext.run(DOMAIN, () -> {
            var old = generations.state().current();
            new FactEventHandler(facts, generations, new WatchedCounter()).handleAll(DOMAIN, List.of(stand("a", 1)));
            generations.switchTo(generations.begin());
            var building = generations.begin();
            facts.dropAllBut(generations.inUse());
            assertThat(mongo.getCollectionNames()).contains("feit-" + old);

            mongo.getCollection("generatie").updateOne(new Document("_id", "feiten"), new Document("$set",
                    new Document("voorbij", List.of(new Document("generatie", old).append("sinds",
                            Date.from(Instant.now().minus(Generations.GRACE).minusSeconds(1)))))));
            facts.dropAllBut(generations.inUse());

            assertThat(mongo.getCollectionNames()).doesNotContain("feit-" + old);
            assertThat(generations.inUse()).containsExactlyInAnyOrder(building - 1, building);
            generations.switchTo(building);
        });
    }

    @Test
    void theFactsOfEveryReleaseAreStillThere() {
        for (var release : CompatFixtures.releases()) {
            DomainContext.run(EARLIER, () -> {
                CompatFixtures.documents(release.resolve("documents/rapportage.json"))
                        .forEach((collection, documents) -> {
                            mongo.dropCollection(collection);
                            documents.forEach(document -> mongo.getCollection(collection).insertOne(document));
                        });
                var state = generations.state();
                var before = facts.count(state.current(), TOTAL);
                var known = mongo.getCollection("feit-1").find(new Document("cellen", TOTAL.toString())).first();
                var handler = new FactEventHandler(facts, generations, new WatchedCounter());

                handler.handleAll(DOMAIN, List.of(stand(known.getString("_id"), "pesten", 2), stand("pesten", 1)));

                assertThat(before).isPositive();
                assertThat(facts.count(state.current(), TOTAL)).isEqualTo(before + 1);
            });
        }
    }

    private Event stand(String categorie, long sequence) {
        return stand(Id.random(), categorie, sequence);
    }

    private Event stand(String dossier, String categorie, long sequence) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"),
                EventType.MELDING_STAND.type(), Instant.now(), dossier, sequence, 1,
                json.valueToTree(
                        new MeldingSnapshot("VPOO", categorie, "medewerker", DAY, "ontvangen", List.of(), List.of())));
    }
}
