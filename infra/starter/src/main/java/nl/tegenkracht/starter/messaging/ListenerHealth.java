package nl.tegenkracht.starter.messaging;

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
final class ListenerHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerHealth.class);

    private final ApplicationEventPublisher applicationEvents;

    ListenerHealth(ApplicationEventPublisher applicationEvents) {
        this.applicationEvents = applicationEvents;
    }

    @EventListener
    void onConsumerStopped(ConsumerStoppedEvent event) {
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            LOG.error("Een lezer van gebeurtenissen is gestopt ({}); de dienst moet opnieuw starten",
                    event.getReason());
            AvailabilityChangeEvent.publish(applicationEvents, event.getSource(), LivenessState.BROKEN);
        }
    }
}
