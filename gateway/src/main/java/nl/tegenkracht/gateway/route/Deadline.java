package nl.tegenkracht.gateway.route;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Bewaakt de totale tijd van elk doorgestuurd verzoek. De wachttijd op de verbinding geldt per gelezen stuk; een dienst
 * die druppelt zou daarmee eindeloos plaats kunnen houden.
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
