package nl.tegenkracht.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/**
 * Looks in the projection every ten milliseconds how many meldingen have been counted: the same documents that the
 * dashboard reads.
 */
final class CountWatcher implements AutoCloseable {

    private static final String DATABASE = "rapportage_gemeenschappelijk";
    private static final long INTERVAL = Duration.ofMillis(10).toNanos();

    private final MongoClient mongo;
    private final MongoCollection<Document> counts;
    private final List<CountSample> samples = new ArrayList<>();
    private final Thread thread;
    private volatile boolean done;

    /** This many had been counted at that moment by {@link System#nanoTime}. */
    private record CountSample(long at, long count) {}

    CountWatcher(Testbed testbed) {
        mongo = MongoClients.create("mongodb://" + login(testbed) + "127.0.0.1:" + testbed.port("store"));
        counts = mongo.getDatabase(DATABASE).getCollection("telling");
        samples.add(new CountSample(System.nanoTime(), counted()));
        thread = Thread.ofPlatform().daemon().name("count-watcher").start(this::watch);
    }

    /** None at a version of before there were logins, which a pair may measure. */
    private static String login(Testbed testbed) {
        try {
            var file = testbed.keys().resolve("mongo-" + DATABASE + ".wachtwoord");
            return Files.exists(file) ? DATABASE + ":" + Files.readString(file).strip() + "@" : "";
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /**
     * How long it took after each confirmation until the figure held everything that had come up to then; so a little
     * stricter than this one melding alone. Waits until everything has been counted.
     */
    Latencies latenciesUntilCounted(List<Arrivals.Answered> meldingen) {
        long before = first();
        try {
            Await.until("all meldingen counted", Duration.ofSeconds(60), () -> last() >= before + meldingen.size());
        } finally {
            done = true;
        }
        var arrivals = meldingen.stream().mapToLong(Arrivals.Answered::arrivedAt).sorted().toArray();
        synchronized (samples) {
            return new Latencies(meldingen.stream().mapToLong(melding -> {
                long upToThen = Arrays.stream(arrivals).filter(at -> at <= melding.answeredAt()).count();
                return Math.max(0, reachedAt(before + upToThen) - melding.answeredAt());
            }).toArray());
        }
    }

    private long reachedAt(long count) {
        return samples.stream().filter(sample -> sample.count() >= count).findFirst().orElseThrow().at();
    }

    private void watch() {
        long next = System.nanoTime();
        while (!done) {
            long count = counted();
            synchronized (samples) {
                if (count != samples.getLast().count()) {
                    samples.add(new CountSample(System.nanoTime(), count));
                }
            }
            next = Math.max(next + INTERVAL, System.nanoTime());
            Await.untilMoment(next);
        }
    }

    private long counted() {
        long total = 0;
        for (var count : counts.find(Filters.and(Filters.eq("orgaan", "VPOO"), Filters.eq("code", "totaal")))) {
            total += count.get("aantal", Number.class).longValue();
        }
        return total;
    }

    private long first() {
        synchronized (samples) {
            return samples.getFirst().count();
        }
    }

    private long last() {
        synchronized (samples) {
            return samples.getLast().count();
        }
    }

    @Override
    public void close() throws InterruptedException {
        done = true;
        thread.join();
        mongo.close();
    }
}
