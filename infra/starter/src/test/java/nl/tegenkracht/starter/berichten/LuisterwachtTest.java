package nl.tegenkracht.starter.berichten;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;

class LuisterwachtTest {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void alleenWieNetjesStoptLaatDeDienstHeel(Reason reden) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ApplicationAvailabilityBean.class);
            context.registerBean(Luisterwacht.class, () -> new Luisterwacht(context));
            context.refresh();
            AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);

            context.publishEvent(new ConsumerStoppedEvent(this, this, reden));

            assertThat(context.getBean(ApplicationAvailabilityBean.class).getLivenessState())
                    .isEqualTo(reden == Reason.NORMAL ? LivenessState.CORRECT : LivenessState.BROKEN);
        }
    }
}
