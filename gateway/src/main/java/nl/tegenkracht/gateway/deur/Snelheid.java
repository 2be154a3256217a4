package nl.tegenkracht.gateway.deur;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Begrenst hoe vaak iemand iets vraagt: per sessie, en per afzender zolang niemand is aangemeld. */
@Component
class Snelheid {

    private static final Duration VENSTER = Duration.ofSeconds(10);

    private final Teller aangemeld;
    private final Teller onaangemeld;
    private final Teller inloggen;

    Snelheid(Grenzen grenzen) {
        this.aangemeld = new Teller(grenzen.aangemeld());
        this.onaangemeld = new Teller(grenzen.onaangemeld());
        this.inloggen = new Teller(grenzen.inloggen());
    }

    boolean aangemeld(String houder) {
        return aangemeld.mag(houder);
    }

    boolean onaangemeld(String afzender) {
        return onaangemeld.mag(afzender);
    }

    boolean inloggen(String afzender) {
        return inloggen.mag(afzender);
    }

    private static final class Teller {

        private final RateLimiterConfig grens;
        private final Cache<String, RateLimiter> per = Caffeine.newBuilder().maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(1)).build();

        Teller(int perVenster) {
            this.grens = RateLimiterConfig.custom().limitForPeriod(perVenster)
                    .limitRefreshPeriod(VENSTER).timeoutDuration(Duration.ZERO).build();
        }

        boolean mag(String wie) {
            return per.get(wie, nieuw -> RateLimiter.of("deur", grens)).acquirePermission();
        }
    }
}
