package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.storage.job.Lease;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How long a sweep over 10,000 open dossiers takes of which 10 are broken, on the store and the broker as they are. No
 * test of any level: its name does not end so. Run it with {@code -Dtest}; the figure is on its standard output.
 */
class SweepMeasurement extends StoreAttackTestBase {

    private static final int OPEN = Integer.getInteger("measure.open", 10_000);
    private static final int BROKEN = 10;
    private static final int WRITERS = 8;

    @Autowired
    private MongoTemplate template;
    @Autowired
    private DossiersFactory factory;

    @Test
    void tenThousandOpenDossiersOfWhichTenBroken() throws Exception {
        var lease = new Lease(template, Clock.systemUTC());
        while (!in(() -> lease.acquire("uitgaand", Duration.ofHours(1)))) {
            collection("pacht").deleteOne(new Document("_id", "uitgaand"));
        }
        var melder = caller("meting");
        var ids = atOnce(
                IntStream.range(0, OPEN).<Callable<String>>mapToObj(_ -> () -> unsent(melder, "een")).toList());
        ids.stream().limit(BROKEN).forEach(id -> tamper(id, set("version", 5L)));
        Thread.sleep(OutboxSweep.SETTLE_TIME);
        var sweep = new OutboxSweep(backend, relay, factory.created(), new SimpleMeterRegistry());

        var begin = System.nanoTime();
        in(() -> {
            sweep.sweep();
            return null;
        });
        var took = (System.nanoTime() - begin) / 1e9;

        System.out.printf("MEASURED sweep over %d: %.1f s, load %s%n", OPEN, took,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        assertThat(collection("uitgaand").find(new Document("_id", new Document("$in", ids)))
                .map(document -> document.getString("_id")).into(new ArrayList<>()))
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, BROKEN));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var results = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (var result : pool.invokeAll(work)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
