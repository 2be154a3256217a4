package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** {@code kill -9} op alles tegelijk, midden in het werk. */
@Ketentoets
@Order(20)
class StoringTest {

    private static final List<String> MELDERS = List.of("noa", "niels", "kas", "lena");
    private static final int WERK = 60;
    private static final Duration HERSTEL = Duration.ofMinutes(2);

    @Test
    void watOntvangenIsBlijftWordtEenKeerGeteldEnIedereenBlijftIngelogd(Keten keten) {
        var vera = Bezoeker.als(keten.deur(), "vera");
        var melders = melders(keten);
        var eerder = Cijfers.totaal(vera);
        var ontvangen = new ConcurrentHashMap<String, String>();
        var onzeker = new ConcurrentHashMap<String, String>();

        valUitMiddenInHetWerk(keten, melders, ontvangen, onzeker);
        keten.platform().start();

        ontvangen.forEach((id, wie) -> assertThat(lees(melders.get(wie), id)).as("ontvangen melding").isEqualTo(200));
        onzeker.forEach((id, wie) -> assertThat(opnieuw(melders.get(wie), id)).as("nog eens verstuurd").isEqualTo(201));
        var verwacht = eerder + ontvangen.size() + onzeker.size();
        await().atMost(HERSTEL).pollInterval(Duration.ofMillis(200)).ignoreExceptions()
                .until(() -> Cijfers.totaal(vera) >= verwacht);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10))
                .until(() -> Cijfers.totaal(vera) == verwacht);
        assertThat(vera.haal("/werk").status()).isEqualTo(200);
        System.getLogger("keten").log(System.Logger.Level.INFO,
                "Storing: {0} ontvangen en terug, {1} onzeker en nog eens verstuurd, samen {2} geteld",
                ontvangen.size(), onzeker.size(), verwacht - eerder);
    }

    private static Map<String, Bezoeker> melders(Keten keten) {
        var melders = new TreeMap<String, Bezoeker>();
        MELDERS.forEach(account -> melders.put(account, Bezoeker.als(keten.deur(), account)));
        return melders;
    }

    private static void valUitMiddenInHetWerk(Keten keten, Map<String, Bezoeker> melders,
            Map<String, String> ontvangen, Map<String, String> onzeker) {
        var door = new AtomicBoolean(true);
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            melders.forEach((wie, melder) -> draden.submit(() -> {
                while (door.get()) {
                    werk(wie, melder, ontvangen, onzeker, door);
                }
            }));
            await().atMost(HERSTEL).until(() -> ontvangen.size() >= WERK);
            keten.platform().kill();
            door.set(false);
        }
        assertThat(keten.platform().delen()).noneMatch(deel -> deel.leeft());
    }

    private static void werk(String wie, Bezoeker melder, Map<String, String> ontvangen, Map<String, String> onzeker,
            AtomicBoolean door) {
        var id = Id.random();
        if (opnieuw(melder, id) == 201) {
            ontvangen.put(id, wie);
        } else {
            onzeker.put(id, wie);
            door.set(false);
        }
    }

    /** De status, of 0 als er geen antwoord kwam. */
    private static int opnieuw(Bezoeker melder, String id) {
        try {
            return Meldingen.doe(melder, "fractie-noord", id, Meldingen.VINCENT).status();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static int lees(Bezoeker melder, String id) {
        return melder.haal("/fractie-noord/melding/v1/meldingen/" + id).status();
    }
}
