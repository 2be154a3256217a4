package nl.tegenkracht.rapportage.dashboard;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends new figures to the viewers of an orgaan. It looks in the store itself whether anything has changed, because
 * another instance may have put the figure there. A stream ends after five minutes; the browser then connects again,
 * and the right to see the figures is checked again.
 */
@Component
class FigureStream {

    static final Duration DURATION = Duration.ofMinutes(5);
    /** Shows along the way and in the page that a silent stream is still alive, and here that a viewer is gone. */
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration EVERY = Duration.ofMillis(300);
    private static final Logger LOG = LoggerFactory.getLogger(FigureStream.class);

    private final Dashboard dashboard;
    private final BenoemingenRegister register;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    FigureStream(Dashboard dashboard, BenoemingenRegister register) {
        this.dashboard = dashboard;
        this.register = register;
    }

    /** A viewer and what they saw last. */
    private static final class Viewer {

        private final Orgaan orgaan;
        private final int year;
        private final SseEmitter emitter;
        private final AtomicBoolean busy = new AtomicBoolean();
        private Map<String, Long> lastSeen = Map.of();
        private long lastSentNanos = System.nanoTime();

        private Viewer(Orgaan orgaan, int year, SseEmitter emitter) {
            this.orgaan = orgaan;
            this.year = year;
            this.emitter = emitter;
        }

        private void push(Map<String, Long> figures) throws IOException {
            if (!figures.equals(lastSeen)) {
                emitter.send(SseEmitter.event().name("telling").data(Map.of("cijfers", figures)));
                lastSeen = figures;
                lastSentNanos = System.nanoTime();
            } else if (System.nanoTime() - lastSentNanos > HEARTBEAT.toNanos()) {
                emitter.send(SseEmitter.event().name("hartslag").data(""));
                lastSentNanos = System.nanoTime();
            }
        }
    }

    /** The year stays what it is, also when another begins meanwhile: the page around it is about that year. */
    SseEmitter open(Orgaan orgaan, int year) {
        var emitter = new SseEmitter(DURATION.toMillis());
        var viewer = new Viewer(orgaan, year, emitter);
        emitter.onCompletion(() -> viewers.remove(viewer));
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> viewers.remove(viewer));
        viewers.add(viewer);
        if (closed) {
            emitter.complete();
        }
        return emitter;
    }

    @Bean
    Job figuresJob() {
        return new Job("figures", EVERY, EVERY, this::pushFigures);
    }

    private void pushFigures() {
        if (viewers.isEmpty()) {
            return;
        }
        DomainContext.run(DataDomain.GEMEENSCHAPPELIJK, () -> {
            var byOrgaan = new ConcurrentHashMap<String, Map<String, Long>>();
            viewers.forEach(viewer -> send(viewer, byOrgaan));
        });
    }

    private void send(Viewer viewer, Map<String, Map<String, Long>> byOrgaan) {
        try {
            if (register.current(viewer.orgaan.benoeming().id()).isEmpty()) {
                viewer.emitter.complete();
                return;
            }
            var figures = byOrgaan.computeIfAbsent(viewer.orgaan.code() + viewer.year,
                    key -> dashboard.overview(viewer.orgaan, viewer.year).figures());
            if (viewer.busy.compareAndSet(false, true)) {
                Thread.ofVirtual().start(() -> push(viewer, figures));
            }
        } catch (RuntimeException e) {
            LOG.warn(LogCode.STREAM_ROUND_SKIPPED.pattern(), e.getClass().getSimpleName());
        }
    }

    /** Whoever takes nothing in keeps nobody else waiting. */
    private void push(Viewer viewer, Map<String, Long> figures) {
        try {
            viewer.push(figures);
        } catch (IOException | IllegalStateException e) {
            viewers.remove(viewer);
        } finally {
            viewer.busy.set(false);
        }
    }

    /** Before the web server waits for its last requests: it would wait for these as long as it could. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        viewers.forEach(viewer -> viewer.emitter.complete());
    }
}
