package nl.tegenkracht.identity.inloggen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Rem op het raden van wachtwoorden: na vijf keer mis wacht een account, elke keer twee keer zo lang en hoogstens een
 * kwartier. Zo lang dat iemand een ander met opzet buitensluit, duurt het niet.
 */
@Component
class Inlogrem {

    private static final int VRIJ = 5;
    private static final Duration EERSTE = Duration.ofSeconds(5);
    private static final Duration LANGSTE = Duration.ofMinutes(15);

    private record Stand(int pogingen, Instant vrijVanaf) {}

    private final Map<String, Stand> standen = new ConcurrentHashMap<>();
    private final Clock klok;

    Inlogrem(Clock klok) {
        this.klok = klok;
    }

    /**
     * Of een poging nu mag. Zij telt vooraf als mislukt, zodat wie veel pogingen tegelijk doet er niet meer krijgt; een
     * poging tijdens het wachten telt niet.
     */
    boolean magProberen(String account) {
        var nu = klok.instant();
        var toegestaan = new boolean[1];
        standen.compute(account, (naam, stand) -> {
            toegestaan[0] = stand == null || !nu.isBefore(stand.vrijVanaf());
            return toegestaan[0] ? na(stand == null ? 1 : stand.pogingen() + 1, nu) : stand;
        });
        return toegestaan[0];
    }

    void gelukt(String account) {
        standen.remove(account);
    }

    private static Stand na(int pogingen, Instant nu) {
        return new Stand(pogingen, nu.plus(wachttijd(pogingen)));
    }

    private static Duration wachttijd(int pogingen) {
        if (pogingen < VRIJ) {
            return Duration.ZERO;
        }
        var lang = EERSTE.multipliedBy(1L << Math.min(pogingen - VRIJ, 20));
        return lang.compareTo(LANGSTE) < 0 ? lang : LANGSTE;
    }
}
