package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.dossier.worklist.OfficeRows;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOrder;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.testkit.SentQueries;
import nl.tegenkracht.testkit.SentQueries.SentQuery;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What the services ask of a large collection costs no more than what it gives: of every query that is really sent the
 * store says how many documents it examines.
 */
class QueryPlanTest extends DossiersTestBase {

    private static final String DATABASE = "melding_fractie-zuid";
    private static final int ROWS = 2000;
    /** One more than a page, to know that there is more, and the one that the page goes on from. */
    private static final int PAGE = WorkPageRequest.PAGE_SIZE + 2;

    @Autowired
    private SentQueries queries;
    @Autowired
    private WorkList workList;
    @Autowired
    private OutboxSweep outboxSweep;
    @Autowired
    private OrphanSweep orphanSweep;
    @Autowired
    private MongoTemplate template;

    QueryPlanTest() {
        super("fractie-zuid");
    }

    @Test
    void aPageOfALongWorkListAndItsTotals() throws Exception {
        var reader = Id.random();
        fillWorkList(reader);
        for (var order : WorkOrder.values()) {
            var sent = sent(() -> {
                var page = workList.page(Set.of(reader, Id.random()), ZaakKind.CODE, WorkPageRequest.first(order));
                for (var further = 0; further < 25; further++) {
                    page = workList.page(Set.of(reader), ZaakKind.CODE,
                            WorkPageRequest.read(page.next(), order.code(), null));
                }
                return page;
            });
            assertExamined(sent, PAGE, "werkvoorraad");
        }
    }

    @Test
    void theDossiersOfAPageAndADossierByItsId() throws Exception {
        var melder = caller("plan-" + Id.random());
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            ids.add(in(() -> create(Id.random(), melder)).id());
        }
        assertExamined(sent(() -> dossiers.findAll(ids.subList(0, 3), melder)), 3, "zaak");
        assertExamined(sent(() -> changed(ids.getFirst(), melder)), 1, "zaak", "stuk", "uitgaand");
    }

    private Dossier<?> changed(String id, Caller melder) {
        var current = dossiers.get(id, melder);
        assertThat(readable(id, melder)).isTrue();
        var stuk = dossiers.stukken().write(current, StukType.text("verhaal"), "meer", melder);
        return dossiers.update(current,
                new Decision<>(current.state(), current.grants(), List.of(stuk), List.of(), "gewijzigd"), melder);
    }

    @Test
    void theSweepLooksOnlyAtWhatItTakes() throws Exception {
        fill("uitgaand", number -> new Document("soort", ZaakKind.CODE).append("volgende", inTheFuture())
                .append("pogingen", number < 3 ? 1 : 0));
        in(() -> {
            new OutboxIndex(template).announce(ZaakKind.CODE, Id.random(), 1L, Instant.now().minusSeconds(60));
            return null;
        });

        var sent = sent(() -> {
            outboxSweep.sweep();
            return null;
        });

        assertExamined(sent, PAGE, "uitgaand");
        collection("uitgaand").deleteMany(new Document("volgende", inTheFuture()));
    }

    @Test
    void theSweepOfOrphansLooksOnlyAtWhatIsNewSinceTheLastOne() throws Exception {
        fill("stuk", number -> new Document("op", new Date()).append("dossier", "stukken-" + number));

        var sent = sent(() -> {
            orphanSweep.sweep();
            return null;
        });

        assertExamined(sent, PAGE, "stuk");
    }

    @Test
    void theItemsOfADossierAndOfAnOfficeAreFoundByThem() throws Exception {
        var reader = Id.random();
        fillWorkList(reader);
        var rows = new OfficeRows(template);

        assertExamined(sent(() -> {
            workList.repair(dossier(7), List.of(), 2);
            return rows.with(Set.of("rol"), Set.of(Id.random()), List.of(dossier(8), dossier(9)));
        }), 10, "werkvoorraad");
        assertExamined(sent(() -> assertThat(rows.with(Set.of("rol"), Set.of(reader))).isNotEmpty()), ROWS,
                "werkvoorraad");
    }

    private void fillWorkList(String reader) throws Exception {
        fill("werkvoorraad", number -> new Document("voor", reader).append("soort", ZaakKind.CODE).append("als", "rol")
                .append("staat", "staat").append("actie", number % 2 == 0)
                .append("sinds", Date.from(Instant.parse("2001-01-01T00:00:00Z").plusSeconds(number)))
                .append("dossier", dossier(number)).append("versie", 1L));
    }

    private void fill(String collection, IntFunction<Document> row) {
        collection(collection).insertMany(IntStream.range(0, ROWS)
                .mapToObj(number -> withId(row.apply(number), number)).toList());
    }

    private static Document withId(Document row, int number) {
        return row.append("_id", row.containsKey("voor")
                ? row.getString("dossier") + ":" + row.getString("voor") + number
                : Id.random());
    }

    private static String dossier(int number) {
        return "%032x".formatted(number % 1000);
    }

    private MongoCollection<Document> collection(String name) {
        return mongo.getDatabase(DATABASE).getCollection(name);
    }

    private List<SentQuery> sent(Callable<?> work) throws Exception {
        return queries.during(DATABASE, () -> in(work));
    }

    /** Each of these collections is asked, and none for more. */
    private void assertExamined(List<SentQuery> sent, int most, String... collections) {
        assertThat(sent).extracting(SentQuery::collection).contains(collections);
        assertThat(sent).allSatisfy(query -> assertThat(query.examined(mongo)).as(query.toString())
                .isLessThanOrEqualTo(most));
    }

    private static Date inTheFuture() {
        return Date.from(Instant.parse("2099-01-01T00:00:00Z"));
    }
}
