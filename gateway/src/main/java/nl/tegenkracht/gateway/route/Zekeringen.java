package nl.tegenkracht.gateway.route;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Alle zekeringen, één per klasse, uitrol en dienst. */
@Component
class Zekeringen {

    private final ConcurrentHashMap<Plek, Zekering> zekeringen = new ConcurrentHashMap<>();
    private final Duration uitgeschakeld;

    Zekeringen(@Value("${tegenkracht.zekering.uitgeschakeld:3s}") Duration uitgeschakeld) {
        this.uitgeschakeld = uitgeschakeld;
    }

    private record Plek(Routeklasse klasse, String uitrol, ServiceName dienst) {}

    Zekering voor(Doorgang doorgang) {
        var plek = new Plek(doorgang.klasse(), doorgang.doel().uitrol(), doorgang.doel().dienst());
        var zekering = zekeringen.get(plek);
        return zekering != null
                ? zekering
                : zekeringen.computeIfAbsent(plek, nieuw -> new Zekering(
                        nieuw.klasse().code() + "." + nieuw.uitrol() + "." + nieuw.dienst().code(), nieuw.klasse(),
                        uitgeschakeld));
    }

    /** Hoeveel zekeringen van deze klasse nu uit zijn. */
    long uit(Routeklasse klasse) {
        return zekeringen.entrySet().stream().filter(stand -> stand.getKey().klasse() == klasse)
                .filter(stand -> stand.getValue().uit()).count();
    }
}
