package nl.tegenkracht.rapportage.dashboard;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.security.BenoemingenRegister;
import nl.tegenkracht.starter.domain.DomainContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Stuurt kijkers van een orgaan nieuwe cijfers. Kijkt zelf in de opslag of er iets veranderd is, want een andere
 * instantie kan het cijfer hebben neergezet. Na vijf minuten eindigt een stroom; de browser meldt zich dan opnieuw en
 * het recht wordt opnieuw nagekeken.
 */
@Component
class Stroom {

    static final Duration DUUR = Duration.ofMinutes(5);
    /** Zo blijkt onderweg dat een stille stroom nog leeft, en hier dat een kijker weg is. */
    static final Duration HARTSLAG = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Stroom.class);

    private final Dashboard dashboard;
    private final BenoemingenRegister register;
    private final Set<Kijker> kijkers = ConcurrentHashMap.newKeySet();

    Stroom(Dashboard dashboard, BenoemingenRegister register) {
        this.dashboard = dashboard;
        this.register = register;
    }

    /** Een kijker en wat hij het laatst gezien heeft. */
    private static final class Kijker {

        private final Orgaan orgaan;
        private final SseEmitter verbinding;
        private Map<String, Long> gezien = Map.of();
        private long verzonden = System.nanoTime();

        private Kijker(Orgaan orgaan, SseEmitter verbinding) {
            this.orgaan = orgaan;
            this.verbinding = verbinding;
        }

        private synchronized void toon(Map<String, Long> cijfers) throws IOException {
            if (!cijfers.equals(gezien)) {
                verbinding.send(SseEmitter.event().name("telling").data(Map.of("cijfers", cijfers)));
                gezien = cijfers;
                verzonden = System.nanoTime();
            } else if (System.nanoTime() - verzonden > HARTSLAG.toNanos()) {
                verbinding.send(SseEmitter.event().comment("nog steeds"));
                verzonden = System.nanoTime();
            }
        }
    }

    SseEmitter open(Orgaan orgaan) {
        var verbinding = new SseEmitter(DUUR.toMillis());
        var kijker = new Kijker(orgaan, verbinding);
        verbinding.onCompletion(() -> kijkers.remove(kijker));
        verbinding.onTimeout(verbinding::complete);
        verbinding.onError(fout -> kijkers.remove(kijker));
        kijkers.add(kijker);
        return verbinding;
    }

    @Scheduled(fixedDelay = 300)
    void ronde() {
        if (kijkers.isEmpty()) {
            return;
        }
        DomainContext.run(DataDomain.GEMEENSCHAPPELIJK, () -> {
            var perOrgaan = new ConcurrentHashMap<String, Map<String, Long>>();
            kijkers.forEach(kijker -> stuur(kijker, perOrgaan));
        });
    }

    private void stuur(Kijker kijker, Map<String, Map<String, Long>> perOrgaan) {
        try {
            if (register.current(kijker.orgaan.benoeming().id()).isEmpty()) {
                kijker.verbinding.complete();
                return;
            }
            kijker.toon(perOrgaan.computeIfAbsent(kijker.orgaan.code(),
                    code -> dashboard.overzicht(kijker.orgaan).cijfers()));
        } catch (IOException | IllegalStateException weg) {
            kijkers.remove(kijker);
        } catch (RuntimeException e) {
            LOG.warn("De stroom slaat een ronde over ({})", e.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void sluit() {
        kijkers.forEach(kijker -> kijker.verbinding.complete());
    }
}
