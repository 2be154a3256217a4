package nl.tegenkracht.gateway.route;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.gateway.sessie.Sessies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * De open stromen per houder, hoogstens drie. Een vierde sluit de oudste: na een paar keer verversen hangen er stromen
 * die de browser al verliet. Bij uitloggen en als een sessie ophoudt te bestaan sluiten ze allemaal.
 */
@Component
public class Stromen {

    static final int HOOGSTENS = 3;

    private final ConcurrentHashMap<String, Deque<Lopend>> open = new ConcurrentHashMap<>();
    private final Sessies sessies;

    Stromen(Sessies sessies) {
        this.sessies = sessies;
    }

    void begin(String houder, Lopend stroom) {
        var oudste = new ArrayDeque<Lopend>();
        open.compute(houder, (sleutel, rij) -> {
            var nieuw = rij == null ? new ArrayDeque<Lopend>() : new ArrayDeque<>(rij);
            nieuw.addLast(stroom);
            while (nieuw.size() > HOOGSTENS) {
                oudste.add(nieuw.removeFirst());
            }
            return nieuw;
        });
        oudste.forEach(Lopend::breekAf);
    }

    void eindig(String houder, Lopend stroom) {
        open.computeIfPresent(houder, (sleutel, nu) -> {
            var rest = new ArrayDeque<>(nu);
            rest.remove(stroom);
            return rest.isEmpty() ? null : rest;
        });
    }

    /** Sluit alle stromen van een houder. */
    public void sluit(String houder) {
        var rij = open.remove(houder);
        if (rij != null) {
            List.copyOf(rij).forEach(Lopend::breekAf);
        }
    }

    /** Een sessie kan bij een andere deur zijn uitgelogd, of verlopen. */
    @Scheduled(fixedDelayString = "PT5S")
    void sluitVanVoorbijeSessies() {
        for (var houder : open.keySet()) {
            if (!houder.startsWith(Doorgang.BEARER) && sessies.bijSleutel(houder).isEmpty()) {
                sluit(houder);
            }
        }
    }
}
