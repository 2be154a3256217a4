package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;

class ListenerHealthTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void onlyAnOrderlyStopLeavesTheServiceHealthy(Reason reason) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ApplicationAvailabilityBean.class);
            context.registerBean(ListenerHealth.class, () -> new ListenerHealth(context));
            context.refresh();
            AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);

            context.publishEvent(new ConsumerStoppedEvent(this, this, reason));

            assertThat(context.getBean(ApplicationAvailabilityBean.class).getLivenessState())
                    .isEqualTo(reason == Reason.NORMAL ? LivenessState.CORRECT : LivenessState.BROKEN);
        }
    }
}
