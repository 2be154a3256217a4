package nl.tegenkracht.gateway.meting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Telt elk verzoek met methode, soort antwoord en klasse; meer staat er niet in de cijfers en niet in het log. */
@Component
public class Meting {

    private final MeterRegistry register;
    private final Toegangslog log;
    private final ConcurrentHashMap<Soort, Stand> standen = new ConcurrentHashMap<>();

    Meting(MeterRegistry register, Toegangslog log) {
        this.register = register;
        this.log = log;
    }

    private record Soort(String methode, int status, String klasse) {}

    private record Stand(Timer teller, String regel) {}

    /**
     * Een verzoek is klaar.
     *
     * @param methode methode van het verzoek
     * @param klasse  klasse van de route, of {@code deur}
     * @param status  status van het antwoord
     * @param nanos   duur
     */
    public void gedaan(String methode, String klasse, int status, long nanos) {
        var soort = new Soort(bekend(methode), status, klasse);
        var stand = standen.get(soort);
        if (stand == null) {
            stand = standen.computeIfAbsent(soort, this::maak);
        }
        stand.teller().record(nanos, TimeUnit.NANOSECONDS);
        log.meld(stand.regel());
    }

    private Stand maak(Soort soort) {
        var teller = Timer.builder("http.server.requests").tag("method", soort.methode())
                .tag("status", soort.status() / 100 + "xx").tag("klasse", soort.klasse()).register(register);
        return new Stand(teller, soort.methode() + " " + soort.klasse() + " " + soort.status());
    }

    private static String bekend(String methode) {
        return switch (methode) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> methode;
            default -> "ANDERS";
        };
    }
}
