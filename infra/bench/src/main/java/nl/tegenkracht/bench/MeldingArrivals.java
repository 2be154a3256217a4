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
 * Meldingen die binnenkomen zoals mensen komen: met toevallige tussenpozen, en zonder te wachten op wie er al was. De
 * wachttijd telt vanaf het moment dat iemand kwam, ook als het versturen zelf achterliep.
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
     * Eén bevestigde melding, in tijden van {@link System#nanoTime}.
     *
     * @param arrivedAt   het moment van aankomst
     * @param confirmedAt het moment van het antwoord
     */
    record ConfirmedMelding(long arrivedAt, long confirmedAt) {

        long latency() {
            return confirmedAt - arrivedAt;
        }
    }

    /**
     * Stuurt een tijd lang meldingen en wacht op alle antwoorden.
     *
     * @throws IllegalStateException als er één niet bevestigd wordt
     */
    List<ConfirmedMelding> send(Duration duration) {
        Queue<ConfirmedMelding> confirmed = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        // Steeds dezelfde aankomsten, zodat rondes te vergelijken zijn.
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
            throw new IllegalStateException(failures.size() + " meldingen niet bevestigd: " + failures.peek());
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
                failures.add("antwoord " + response.statusCode());
            }
        } catch (Exception e) {
            failures.add(e.toString());
        }
    }
}
