package nl.tegenkracht.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Meldingen (reports) that arrive as people do: at random intervals, and without waiting for who was there already. The
 * latency counts from the moment someone arrived, also if the sending itself lagged behind.
 */
final class MeldingArrivals {

    private static final int CREATED = 201;
    private static final long SEED = 20_261_121L;

    private final List<Melder> melders;
    private final double perSecond;
    private final Random random = new Random();

    MeldingArrivals(List<Melder> melders, double perSecond) {
        this.melders = List.copyOf(melders);
        this.perSecond = perSecond;
    }

    /**
     * One confirmed melding, in times of {@link System#nanoTime}.
     *
     * @param arrivedAt the moment of arrival
     * @param confirmedAt the moment of the response
     */
    record ConfirmedMelding(long arrivedAt, long confirmedAt) {

        long latency() {
            return confirmedAt - arrivedAt;
        }
    }

    /**
     * Sends meldingen for a while and waits for all responses.
     *
     * @throws IllegalStateException if one is not confirmed
     */
    List<ConfirmedMelding> send(Duration duration) {
        Queue<ConfirmedMelding> confirmed = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        // The same arrivals each time, so that rounds can be compared.
        var arrivals = new Random(SEED);
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            long arrivesAt = start;
            for (int i = 0; arrivesAt - start < duration.toNanos(); i++) {
                var melder = melders.get(i % melders.size());
                long arrival = arrivesAt;
                Await.untilMoment(arrival);
                threads.submit(() -> meld(http, melder, arrival, confirmed, failures));
                arrivesAt += (long) (-Math.log(1 - arrivals.nextDouble()) / perSecond * 1e9);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " meldingen not confirmed: " + failures.peek());
        }
        return List.copyOf(confirmed);
    }

    private void meld(HttpClient http, Melder melder, long arrival, Queue<ConfirmedMelding> confirmed,
            Queue<String> failures) {
        try {
            var response = http.send(melder.meldingRequest(random), BodyHandlers.discarding());
            if (response.statusCode() == CREATED) {
                confirmed.add(new ConfirmedMelding(arrival, System.nanoTime()));
            } else {
                failures.add("response " + response.statusCode());
            }
        } catch (Exception e) {
            failures.add(e.toString());
        }
    }
}
