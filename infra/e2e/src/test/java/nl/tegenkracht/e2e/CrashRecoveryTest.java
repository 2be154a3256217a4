package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} on everything at once, the watcher too, in the middle of the work. */
@Tag("timing")
@EndToEnd
@Order(20)
class CrashRecoveryTest {

    private static final List<String> MELDERS = List.of("noa", "niels", "kas", "lena");
    private static final int WORK = 60;
    private static final int BUSY = 503;
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @Test
    void whatWasReceivedStaysIsCountedOnceAndEveryoneStaysLoggedIn(RunningPlatform platform) {
        var vera = WebVisitor.loggedInAs(platform.gateway(), "vera");
        var melders = melders(platform);
        var earlier = Figures.total(vera);
        var received = new ConcurrentHashMap<String, String>();
        var uncertain = new ConcurrentHashMap<String, String>();

        crashInTheMiddleOfTheWork(platform, melders, received, uncertain);
        platform.localPlatform().start();

        received.forEach((id, account) -> assertThat(readStatus(melders.get(account), id)).as("received melding")
                .isEqualTo(200));
        uncertain.forEach(
                (form, account) -> await().atMost(RECOVERY)
                        .until(() -> submit(melders.get(account), form).isPresent()));
        var expected = earlier + received.size() + uncertain.size();
        await().atMost(RECOVERY).pollInterval(Duration.ofMillis(200)).ignoreExceptions()
                .until(() -> Figures.total(vera) >= expected);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofMinutes(2))
                .until(() -> Figures.total(vera) == expected);
        assertThat(vera.get("/werk").status()).isEqualTo(200);
        System.getLogger("e2e").log(System.Logger.Level.INFO,
                "Crash: {0} received and back, {1} uncertain and sent once more, together {2} counted",
                received.size(), uncertain.size(), expected - earlier);
    }

    private static Map<String, WebVisitor> melders(RunningPlatform platform) {
        var melders = new TreeMap<String, WebVisitor>();
        MELDERS.forEach(account -> melders.put(account, WebVisitor.loggedInAs(platform.gateway(), account)));
        return melders;
    }

    private static void crashInTheMiddleOfTheWork(RunningPlatform platform, Map<String, WebVisitor> melders,
            Map<String, String> received, Map<String, String> uncertain) {
        var running = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            melders.forEach((account, melder) -> threads.submit(() -> {
                while (running.get()) {
                    work(account, melder, received, uncertain, running);
                }
            }));
            await().atMost(RECOVERY).until(() -> received.size() >= WORK);
            platform.localPlatform().kill();
            running.set(false);
        }
        assertThat(platform.localPlatform().parts()).noneMatch(part -> part.isAlive());
        assertThat(platform.localPlatform().watcher()).isEmpty();
    }

    private static void work(String account, WebVisitor melder, Map<String, String> received,
            Map<String, String> uncertain,
            AtomicBoolean running) {
        var form = Id.random();
        var melding = submit(melder, form);
        if (melding.isPresent()) {
            received.put(melding.get(), account);
        } else {
            uncertain.put(form, account);
            running.set(false);
        }
    }

    /** The id of the melding; empty if no such answer came. */
    private static Optional<String> submit(WebVisitor melder, String form) {
        try {
            return MeldingApiClient.received(
                    MeldingApiClient.submit(melder, "fractie-noord", form, MeldingApiClient.VINCENT));
        } catch (java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static int readStatus(WebVisitor melder, String id) {
        return settled(() -> melder.get("/fractie-noord/melding/v1/meldingen/" + id).status());
    }

    /** On a busy machine the first answer may be "not now" (503), which says nothing about what was received. */
    private static int settled(Callable<Integer> request) {
        return await().atMost(RECOVERY).until(request, status -> status != BUSY);
    }
}
