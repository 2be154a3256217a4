package nl.tegenkracht.gateway.route;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * De open stromen per houder, hoogstens drie. Een vierde sluit de oudste: na een paar keer verversen hangen er stromen
 * die de browser al verliet. Bij uitloggen en als een sessie ophoudt te bestaan sluiten ze allemaal.
 */
@Component
public class Streams {

    static final int MAX_PER_HOLDER = 3;

    private final ConcurrentHashMap<String, Deque<InFlight>> open = new ConcurrentHashMap<>();
    private final Sessions sessions;

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
    }

    void end(String holder, InFlight stream) {
        open.computeIfPresent(holder, (key, current) -> {
            var remaining = new ArrayDeque<>(current);
            remaining.remove(stream);
            return remaining.isEmpty() ? null : remaining;
        });
    }

    /** Sluit alle stromen van een houder. */
    public void close(String holder) {
        var queue = open.remove(holder);
        if (queue != null) {
            List.copyOf(queue).forEach(InFlight::abort);
        }
    }

    /** Een sessie kan bij een andere deur zijn uitgelogd, of verlopen. */
    @Scheduled(fixedDelayString = "PT5S")
    void closeForEndedSessions() {
        for (var holder : open.keySet()) {
            if (!holder.startsWith(RoutePass.BEARER) && sessions.byKey(holder).isEmpty()) {
                close(holder);
            }
        }
    }
}
