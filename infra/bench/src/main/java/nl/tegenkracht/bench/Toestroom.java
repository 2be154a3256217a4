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
final class Toestroom {

    private static final int BEVESTIGD = 201;
    private static final long ZAAD = 20_261_121L;

    private final List<Melder> melders;
    private final double perSeconde;
    private final Random toeval = new Random();

    Toestroom(List<Melder> melders, double perSeconde) {
        this.melders = List.copyOf(melders);
        this.perSeconde = perSeconde;
    }

    /**
     * Eén bevestigde melding, in tijden van {@link System#nanoTime}.
     *
     * @param gekomen   het moment van aankomst
     * @param bevestigd het moment van het antwoord
     */
    record Bevestigd(long gekomen, long bevestigd) {

        long wachttijd() {
            return bevestigd - gekomen;
        }
    }

    /**
     * Stuurt een tijd lang meldingen en wacht op alle antwoorden.
     *
     * @throws IllegalStateException als er één niet bevestigd wordt
     */
    List<Bevestigd> stuur(Duration duur) {
        Queue<Bevestigd> bevestigd = new ConcurrentLinkedQueue<>();
        Queue<String> mislukt = new ConcurrentLinkedQueue<>();
        // Steeds dezelfde aankomsten, zodat rondes te vergelijken zijn.
        var aankomsten = new Random(ZAAD);
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            long komt = begin;
            for (int i = 0; komt - begin < duur.toNanos(); i++) {
                var melder = melders.get(i % melders.size());
                long aankomst = komt;
                Wacht.totMoment(aankomst);
                draden.submit(() -> meld(http, melder, aankomst, bevestigd, mislukt));
                komt += (long) (-Math.log(1 - aankomsten.nextDouble()) / perSeconde * 1e9);
            }
        }
        if (!mislukt.isEmpty()) {
            throw new IllegalStateException(mislukt.size() + " meldingen niet bevestigd: " + mislukt.peek());
        }
        return List.copyOf(bevestigd);
    }

    private void meld(HttpClient http, Melder melder, long aankomst, Queue<Bevestigd> bevestigd,
            Queue<String> mislukt) {
        try {
            var antwoord = http.send(melder.melding(toeval), BodyHandlers.discarding());
            if (antwoord.statusCode() == BEVESTIGD) {
                bevestigd.add(new Bevestigd(aankomst, System.nanoTime()));
            } else {
                mislukt.add("antwoord " + antwoord.statusCode());
            }
        } catch (Exception e) {
            mislukt.add(e.toString());
        }
    }
}
