package nl.tegenkracht.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Requests that arrive as people do: at random intervals at a fixed rate, and without waiting for who was there already.
 * The latency counts from the moment someone arrived, also if the sending itself lagged behind.
 *
 * @param expected status of every answer
 */
record Arrivals(double perSecond, int expected) {

    private static final long SEED = 20_261_121L;

    /** One answer, in times of {@link System#nanoTime}. */
    record Answered(long arrivedAt, long answeredAt) {

        long latency() {
            return answeredAt - arrivedAt;
        }
    }

    /**
     * Sends requests for a while and waits for all answers.
     *
     * @param  request               of who arrives, counted from 0
     * @throws IllegalStateException if one is answered otherwise
     */
    List<Answered> send(Duration duration, IntFunction<HttpRequest> request) {
        Queue<Answered> answered = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        // The same arrivals each time, so that rounds can be compared.
        var arrivals = new Random(SEED);
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            long arrivesAt = start;
            for (int i = 0; arrivesAt - start < duration.toNanos(); i++) {
                int number = i;
                long arrival = arrivesAt;
                Await.untilMoment(arrival);
                threads.submit(() -> send(http, () -> request.apply(number), arrival, answered, failures));
                arrivesAt += (long) (-Math.log(1 - arrivals.nextDouble()) / perSecond * 1e9);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " answered otherwise: " + failures.peek());
        }
        return List.copyOf(answered);
    }

    private void send(HttpClient http, Supplier<HttpRequest> request, long arrival, Queue<Answered> answered,
            Queue<String> failures) {
        try {
            var response = http.send(request.get(), BodyHandlers.discarding());
            if (response.statusCode() == expected) {
                answered.add(new Answered(arrival, System.nanoTime()));
            } else {
                failures.add("response " + response.statusCode());
            }
        } catch (Exception e) {
            failures.add(e.toString());
        }
    }
}
