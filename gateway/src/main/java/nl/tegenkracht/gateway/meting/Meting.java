package nl.tegenkracht.gateway.meting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Telt elk verzoek met methode, soort antwoord en klasse; meer staat er niet in de cijfers en niet in het log. */
@Component
public class Meting {

    private static final Logger LOG = LoggerFactory.getLogger("toegang");

    private final MeterRegistry register;
    private final ConcurrentHashMap<Soort, Timer> tellers = new ConcurrentHashMap<>();

    Meting(MeterRegistry register) {
        this.register = register;
    }

    private record Soort(String methode, int groep, String klasse) {}

    /**
     * Een verzoek is klaar.
     *
     * @param methode methode van het verzoek
     * @param klasse  klasse van de route, of {@code deur}
     * @param status  status van het antwoord
     * @param nanos   duur
     */
    public void gedaan(String methode, String klasse, int status, long nanos) {
        var soort = new Soort(bekend(methode), status / 100, klasse);
        var teller = tellers.get(soort);
        if (teller == null) {
            teller = tellers.computeIfAbsent(soort, this::maak);
        }
        teller.record(nanos, TimeUnit.NANOSECONDS);
        LOG.info("{} {} {}", soort.methode(), klasse, status);
    }

    private Timer maak(Soort soort) {
        return Timer.builder("http.server.requests").tag("method", soort.methode())
                .tag("status", soort.groep() + "xx").tag("klasse", soort.klasse()).register(register);
    }

    private static String bekend(String methode) {
        return switch (methode) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> methode;
            default -> "ANDERS";
        };
    }
}
