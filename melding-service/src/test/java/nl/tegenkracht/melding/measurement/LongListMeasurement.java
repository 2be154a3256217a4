package nl.tegenkracht.melding.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How long a list of 100 out of 10,000 and a page of a gesprek of 600 long berichten take, at the service, with store,
 * broker and audit as they are. No test of any level: its name does not end so. Run it with {@code -Dtest}; the figures
 * are on its standard output.
 */
class LongListMeasurement extends MeldingServiceTestBase {

    private static final int ROWS = Integer.getInteger("measure.rows", 10_000);
    private static final int BERICHTEN = Integer.getInteger("measure.berichten", 600);
    private static final int READERS = 10;

    private final Map<TestPerson, TestClient> clients = new ConcurrentHashMap<>();
    private final TestPerson melder = melder();

    @Autowired
    private MongoTemplate mongo;

    /** Only the pages that are measured have dossiers; the rows between them are just as real to the list. */
    @Test
    void aListOf100OutOf10000() throws Exception {
        meld(100);
        rowsBetween(ROWS / 2 - 200);
        meld(200);
        rowsBetween(ROWS / 2 - 200);
        meld(100);
        awaitQuiet();
        for (var person : List.of(melder, VERA)) {
            for (var order : List.of("laatst-veranderd", "wacht-het-langst")) {
                var first = "/v1/meldingen?aantal=100&volgorde=" + order;
                measure(order + ", first page", person, first, 200);
                measure(order + ", page 50", person, deep(person, first, 49), 200);
            }
            measure("mijn werk", person, "/v1/werkvoorraad", 200);
        }
        measure("page Mijn meldingen", melder, "", 100);
        measure("page Werk", VERA, "/werk", 100);
    }

    @Test
    void aPageOfAGesprekOf600Berichten() throws Exception {
        var melding = meldAs(melder);
        for (var number = 0; number < BERICHTEN; number++) {
            var bericht = json(Map.of("id", Id.random(), "tekst", "x".repeat(20_000)));
            as(number % 2 == 0 ? melder : VERA).post("/v1/meldingen/" + melding + "/berichten", bericht);
        }
        awaitQuiet();
        var newest = "/v1/meldingen/" + melding + "/berichten";
        measure("gesprek, newest", melder, newest, 100);
        var older = address(as(melder).get(newest).json().get("eerder").stringValue());
        measure("gesprek, before it", melder, older, 100);
        measure("page Melding", melder, "/meldingen/" + melding, 100);
        clients.clear();
        var times = atOnce(READERS, IntStream.range(0, READERS * 20)
                .<Callable<Long>>mapToObj(number -> () -> time(number % 2 == 0 ? melder : VERA, newest)).toList());
        print("gesprek, ten readers at once", times);
    }

    private void meld(int count) {
        IntStream.range(0, count).forEach(_ -> as(melder).post("/v1/meldingen", json(melding())));
    }

    /** As those of the last melding, a little later. */
    private void rowsBetween(int count) {
        DomainContext.run(new DataDomain(NOORD), () -> {
            var rows = mongo.getCollection("werkvoorraad");
            var last = rows.find(new Document("voor", new Document("$exists", true))).sort(new Document("sinds", -1))
                    .first();
            for (var row : rows.find(new Document("dossier", last.get("dossier"))).into(new ArrayList<>())) {
                rows.insertMany(IntStream.range(0, count).mapToObj(number -> later(row, number)).toList());
            }
        });
    }

    private static Document later(Document row, int number) {
        var dossier = Id.random();
        return new Document(row).append("_id", dossier + ":" + row.get("voor")).append("dossier", dossier)
                .append("sinds", new Date(row.getDate("sinds").getTime() + number % 50));
    }

    private static String address(String path) {
        return path.substring(path.indexOf("/v1/"));
    }

    private String deep(TestPerson person, String first, int pages) {
        var path = first;
        for (var page = 0; page < pages; page++) {
            var next = as(person).get(path).json().get("volgende");
            if (next.isNull()) {
                return path;
            }
            path = first + "&na=" + next.stringValue();
        }
        return path;
    }

    private void awaitQuiet() {
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(500)).until(() -> DomainContext
                .in(new DataDomain(NOORD), () -> mongo.getCollection("uitgaand").countDocuments()) == 0);
    }

    private void measure(String what, TestPerson person, String path, int count) {
        clients.clear();
        IntStream.range(0, 40).forEach(_ -> time(person, path));
        print((person == VERA ? "Vera: " : "Melder: ") + what,
                IntStream.range(0, count).mapToObj(_ -> time(person, path)).toList());
    }

    private long time(TestPerson person, String path) {
        var begin = System.nanoTime();
        var response = as(person).get(path);
        var took = System.nanoTime() - begin;
        assertThat(response.status()).isEqualTo(200);
        return took;
    }

    /** A token is signed once: that is no part of what is measured. */
    @Override
    protected TestClient as(TestPerson person) {
        return clients.computeIfAbsent(person, super::as);
    }

    private static <T> List<T> atOnce(int threads, List<Callable<T>> work) throws Exception {
        var results = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var result : pool.invokeAll(work)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private static void print(String what, List<Long> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf("MEASURED %-40s p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms  load %s%n", what,
                sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
