package nl.tegenkracht.events;

import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/**
 * A listener that was stopped by an error never reads again, while the service goes on answering. The service is broken
 * then, and whatever watches it has to restart it.
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
            LOG.error(LogCode.LISTENER_STOPPED.pattern(), event.getReason());
            AvailabilityChangeEvent.publish(applicationEvents, event.getSource(), LivenessState.BROKEN);
        }
    }
}
