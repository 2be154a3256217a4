package nl.tegenkracht.beleid.publicatie;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.messaging.EventPublisher;
import nl.tegenkracht.starter.domain.DomainContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Zendt wat in het huidige domein geuit is, en onthoudt het pas als de broker het bevestigd heeft. Valt de dienst
 * daartussen uit, dan gaat dezelfde gebeurtenis nog eens: twee keer mag, overslaan nooit.
 */
@Component
class Publicatie {

    /** Ruim binnen de 13 maanden die een topic bewaart: een nieuwe lezer vindt het recht dat geldt er altijd. */
    static final Duration VERVERS_NA = Duration.ofDays(180);

    private final List<Uitingen> bronnen;
    private final Publicaties publicaties;
    private final EventPublisher afzender;
    private final JsonMapper json;
    private final Clock klok;
    private final String bron;
    private final long epoch;

    Publicatie(List<Uitingen> bronnen, Publicaties publicaties, EventPublisher afzender, JsonMapper json, Clock klok,
            TegenkrachtProperties instellingen) {
        this.bronnen = bronnen;
        this.publicaties = publicaties;
        this.afzender = afzender;
        this.json = json;
        this.klok = klok;
        this.bron = Event.sourceOf(instellingen.oin(), instellingen.dienst().applicationName());
        this.epoch = instellingen.epoch();
    }

    /** Zendt wat nog niet, of te lang geleden, bevestigd is. Geeft het aantal verzonden gebeurtenissen. */
    int zendNieuwe() {
        return zend(uitingen().stream().filter(this::moetNog).toList());
    }

    /** Zendt alles opnieuw. Geeft het aantal verzonden gebeurtenissen. */
    int zendAlles() {
        return zend(uitingen());
    }

    private List<Uiting> uitingen() {
        var domein = DomainContext.current();
        return bronnen.stream().flatMap(een -> een.van(domein).stream()).toList();
    }

    private boolean moetNog(Uiting uiting) {
        var vers = klok.instant().minus(VERVERS_NA);
        return publicaties.verzonden(uiting.gebeurteniskenmerk(epoch)).filter(op -> op.isAfter(vers)).isEmpty();
    }

    private int zend(List<Uiting> uitingen) {
        for (var uiting : uitingen) {
            var gebeurtenis = gebeurtenis(uiting);
            afzender.publish(DomainContext.current(), gebeurtenis);
            publicaties.bevestig(gebeurtenis.id(), klok.instant());
        }
        return uitingen.size();
    }

    private Event gebeurtenis(Uiting uiting) {
        return new Event(uiting.gebeurteniskenmerk(epoch), bron, uiting.type().type(), uiting.vastgelegd(),
                uiting.kenmerk(), uiting.volgnummer(), epoch, json.valueToTree(uiting.data()));
    }
}
