package nl.tegenkracht.dossier.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How concepten are kept, whatever service they are of. */
class ConceptStoreTest extends SampleServiceTestBase {

    private static final Instant NOW = Instant.parse("2026-11-22T09:15:00Z");
    private static final DataDomain NOORD = new DataDomain("fractie-noord");

    @Autowired
    private ConceptStore store;
    @Autowired
    private MongoTemplate mongo;

    private final String person = "hmac-" + Id.random();

    @Test
    void afterThirtyDaysItIsGoneUnlessItWasOpened() {
        DomainContext.run(NOORD, () -> {
            store.put(person, kept(NOW), NOW);

            assertThat(store.list(person, NOW.plus(29, ChronoUnit.DAYS))).hasSize(1);
            assertThat(store.list(person, NOW.plus(30, ChronoUnit.DAYS))).isEmpty();
            store.put(person, kept(NOW.plus(5, ChronoUnit.DAYS)), NOW.plus(5, ChronoUnit.DAYS));
            assertThat(store.list(person, NOW.plus(34, ChronoUnit.DAYS))).hasSize(1);
            store.forget(NOW.plus(35, ChronoUnit.DAYS));
            assertThat(stored()).isEmpty();
        });
    }

    @Test
    void inTheStoreStandsOnlyUntilWhen() {
        DomainContext.run(NOORD, () -> {
            store.put(person, kept(NOW), NOW);

            assertThat(stored()).isNotEmpty()
                    .allSatisfy(document -> assertThat(document).containsOnlyKeys("_id", "kid", "inhoud", "tot"))
                    .extracting(Document::toJson).noneMatch(json -> json.contains("reigers"));
            store.remove(person, "form-1", NOW);
        });
    }

    @Test
    void whatTwoWindowsKeepAtTheSameMomentIsBothKept() {
        for (var round = 0; round < 20; round++) {
            var writer = "hmac-" + Id.random();
            var kept = IntStream.range(0, Concepten.PLACES).parallel()
                    .mapToObj(number -> DomainContext.in(NOORD, () -> store.put(writer,
                            new KeptConcept("form-" + number, "vooraf", Map.of(), NOW), NOW)))
                    .toList();

            assertThat(kept).containsOnly(true);
            DomainContext.run(NOORD, () -> assertThat(store.list(writer, NOW)).extracting(KeptConcept::id)
                    .hasSize(Concepten.PLACES).doesNotHaveDuplicates());
        }
        DomainContext.run(NOORD, () -> store.forget(NOW.plus(31, ChronoUnit.DAYS)));
    }

    @Test
    void whatAnotherWindowKeptOrThrewAwayMeanwhileIsNotUndoneByOpening() {
        DomainContext.run(NOORD, () -> {
            store.put(person, kept(NOW), NOW);
            var opened = store.find(person, "form-1", NOW).orElseThrow();
            store.put(person, new KeptConcept("form-1", "verhaal", Map.of("verhaal", List.of("Later")), NOW), NOW);

            store.renew(opened, NOW.plus(1, ChronoUnit.DAYS));
            assertThat(store.list(person, NOW)).extracting(KeptConcept::velden)
                    .containsExactly(Map.of("verhaal", List.of("Later")));

            var again = store.find(person, "form-1", NOW).orElseThrow();
            store.remove(person, "form-1", NOW);
            store.renew(again, NOW.plus(1, ChronoUnit.DAYS));
            assertThat(store.list(person, NOW)).isEmpty();
        });
    }

    private List<Document> stored() {
        return mongo.getCollection("concept").find().into(new ArrayList<Document>());
    }

    private static KeptConcept kept(Instant now) {
        return new KeptConcept("form-1", "verhaal", Map.of("verhaal", List.of("Zilveren reigers in de mist")), now);
    }
}
