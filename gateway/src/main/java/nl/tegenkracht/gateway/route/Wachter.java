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
class Wachter {

    private final Set<Lopend> lopend = ConcurrentHashMap.newKeySet();

    void volg(Lopend nieuw) {
        lopend.add(nieuw);
    }

    void laatLos(Lopend klaar) {
        lopend.remove(klaar);
    }

    @Scheduled(fixedDelayString = "PT0.2S")
    void breekAfWatTeLangDuurt() {
        long nu = System.nanoTime();
        for (var een : lopend) {
            if (een.teLaat(nu)) {
                lopend.remove(een);
                een.breekAf();
            }
        }
    }
}
