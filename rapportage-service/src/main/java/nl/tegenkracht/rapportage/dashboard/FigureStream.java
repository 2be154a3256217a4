package nl.tegenkracht.rapportage.dashboard;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import nl.tegenkracht.starter.domain.DomainContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
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
    /** Shows along the way that a silent stream is still alive, and here that a viewer is gone. */
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(FigureStream.class);

    private final Dashboard dashboard;
    private final BenoemingenRegister register;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    FigureStream(Dashboard dashboard, BenoemingenRegister register) {
        this.dashboard = dashboard;
        this.register = register;
    }

    /** A viewer and what they saw last. */
    private static final class Viewer {

        private final Orgaan orgaan;
        private final SseEmitter emitter;
        private Map<String, Long> lastSeen = Map.of();
        private long lastSentNanos = System.nanoTime();

        private Viewer(Orgaan orgaan, SseEmitter emitter) {
            this.orgaan = orgaan;
            this.emitter = emitter;
        }

        private synchronized void push(Map<String, Long> figures) throws IOException {
            if (!figures.equals(lastSeen)) {
                emitter.send(SseEmitter.event().name("telling").data(Map.of("cijfers", figures)));
                lastSeen = figures;
                lastSentNanos = System.nanoTime();
            } else if (System.nanoTime() - lastSentNanos > HEARTBEAT.toNanos()) {
                emitter.send(SseEmitter.event().comment("still here"));
                lastSentNanos = System.nanoTime();
            }
        }
    }

    SseEmitter open(Orgaan orgaan) {
        var emitter = new SseEmitter(DURATION.toMillis());
        var viewer = new Viewer(orgaan, emitter);
        emitter.onCompletion(() -> viewers.remove(viewer));
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> viewers.remove(viewer));
        viewers.add(viewer);
        return emitter;
    }

    @Scheduled(fixedDelay = 300)
    void pushFigures() {
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
            viewer.push(byOrgaan.computeIfAbsent(viewer.orgaan.code(),
                    code -> dashboard.overview(viewer.orgaan).figures()));
        } catch (IOException | IllegalStateException e) {
            viewers.remove(viewer);
        } catch (RuntimeException e) {
            LOG.warn(LogCode.STREAM_ROUND_SKIPPED.pattern(), e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void close() {
        viewers.forEach(viewer -> viewer.emitter.complete());
    }
}
