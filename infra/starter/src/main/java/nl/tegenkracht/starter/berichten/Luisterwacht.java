package nl.tegenkracht.starter.berichten;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/**
 * Een lezer die door een fout is gestopt leest nooit meer, terwijl de dienst gewoon antwoordt. Dan is de dienst stuk, en
 * moet wie haar bewaakt haar opnieuw starten.
 */
final class Luisterwacht {

    private static final Logger LOG = LoggerFactory.getLogger(Luisterwacht.class);

    private final ApplicationEventPublisher melden;

    Luisterwacht(ApplicationEventPublisher melden) {
        this.melden = melden;
    }

    @EventListener
    void gestopt(ConsumerStoppedEvent gebeurtenis) {
        if (gebeurtenis.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            LOG.error("Een lezer van gebeurtenissen is gestopt ({}); de dienst moet opnieuw starten",
                    gebeurtenis.getReason());
            AvailabilityChangeEvent.publish(melden, gebeurtenis.getSource(), LivenessState.BROKEN);
        }
    }
}
