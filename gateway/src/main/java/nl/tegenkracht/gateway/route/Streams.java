package nl.tegenkracht.gateway.route;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.gateway.session.Sessions;
import nl.tegenkracht.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The open streams per holder, three at most. A fourth closes the oldest: after a few reloads some streams linger that
 * the browser has already left. On logout, and when a session ceases to exist, all of them close.
 */
@Component
public class Streams {

    static final int MAX_PER_HOLDER = 3;

    private final ConcurrentHashMap<String, Deque<InFlight>> open = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private volatile boolean closed;

    Streams(Sessions sessions) {
        this.sessions = sessions;
    }

    void start(String holder, InFlight stream) {
        var oldest = new ArrayDeque<InFlight>();
        open.compute(holder, (key, queue) -> {
            var updated = queue == null ? new ArrayDeque<InFlight>() : new ArrayDeque<>(queue);
            updated.addLast(stream);
            while (updated.size() > MAX_PER_HOLDER) {
                oldest.add(updated.removeFirst());
            }
            return updated;
        });
        oldest.forEach(InFlight::abort);
        if (closed) {
            stream.abort();
        }
    }

    void end(String holder, InFlight stream) {
        open.computeIfPresent(holder, (key, current) -> {
            var remaining = new ArrayDeque<>(current);
            remaining.remove(stream);
            return remaining.isEmpty() ? null : remaining;
        });
    }

    /** Before the web server waits for its last requests; a browser that loses its stream connects again by itself. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        closed = true;
        open.keySet().forEach(this::close);
    }

    /** Closes all streams of a holder. */
    public void close(String holder) {
        var queue = open.remove(holder);
        if (queue != null) {
            List.copyOf(queue).forEach(InFlight::abort);
        }
    }

    @Bean
    Job endedStreamsJob() {
        return new Job("ended-streams", Duration.ofSeconds(5), Duration.ofSeconds(5), this::closeForEndedSessions);
    }

    /** A session may have been logged out at another gateway, or have expired. */
    void closeForEndedSessions() {
        for (var holder : open.keySet()) {
            if (!holder.startsWith(RoutePass.BEARER) && sessions.byKey(holder).isEmpty()) {
                close(holder);
            }
        }
    }
}
