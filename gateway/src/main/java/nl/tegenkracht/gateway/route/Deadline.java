package nl.tegenkracht.gateway.route;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Guards the total time of every forwarded request. The timeout of a connection applies per read; with that alone a
 * service that trickles could hold its place forever.
 */
@Component
class Deadline {

    private final Set<InFlight> inFlight = ConcurrentHashMap.newKeySet();

    void track(InFlight started) {
        inFlight.add(started);
    }

    void release(InFlight completed) {
        inFlight.remove(completed);
    }

    @Scheduled(fixedDelayString = "PT0.2S")
    void abortOverdue() {
        long now = System.nanoTime();
        for (var each : inFlight) {
            if (each.isOverdue(now)) {
                inFlight.remove(each);
                each.abort();
            }
        }
    }
}
