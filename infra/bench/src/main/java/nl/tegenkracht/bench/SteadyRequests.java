package nl.tegenkracht.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Requests that arrive as people do: at random intervals at a fixed rate, and without waiting for who was there already.
 * The latency counts from the moment of arrival.
 *
 * @param expected status of every answer
 */
record SteadyRequests(Supplier<HttpRequest> next, double perSecond, int expected) {

    private static final long SEED = 20_261_129L;

    /** @throws IllegalStateException if one is answered otherwise */
    Latencies send(Duration duration) {
        Queue<Long> latencies = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        // The same arrivals each time, so that rounds can be compared.
        var arrivals = new Random(SEED);
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            long arrivesAt = start;
            while (arrivesAt - start < duration.toNanos()) {
                long arrival = arrivesAt;
                Await.untilMoment(arrival);
                threads.submit(() -> send(http, arrival, latencies, failures));
                arrivesAt += (long) (-Math.log(1 - arrivals.nextDouble()) / perSecond * 1e9);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " requests answered otherwise: " + failures.peek());
        }
        return Latencies.of(latencies);
    }

    private void send(HttpClient http, long arrival, Queue<Long> latencies, Queue<String> failures) {
        try {
            var response = http.send(next.get(), BodyHandlers.discarding());
            if (response.statusCode() == expected) {
                latencies.add(System.nanoTime() - arrival);
            } else {
                failures.add("response " + response.statusCode());
            }
        } catch (Exception e) {
            failures.add(e.toString());
        }
    }
}
