package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.tegenkracht.contracts.MeterAllowList;
import org.junit.jupiter.api.Test;

class SendingMetersTest {

    private final SimpleMeterRegistry registry = registry();
    private final SendingMeters meters = new SendingMeters(registry);

    @Test
    void whatWasAcknowledgedAndWhatFailedAreCountedApart() {
        meters.measure(() -> {});
        meters.measure(() -> {});
        assertThatThrownBy(() -> meters.measure(() -> {
            throw new EventNotPublished();
        })).isInstanceOf(EventNotPublished.class);

        assertThat(count("sent")).isEqualTo(2);
        assertThat(count("failed")).isOne();
    }

    @Test
    void whoWaitsForTheBrokerNowIsCounted() {
        meters.measure(() -> assertThat(waiting()).isOne());

        assertThat(waiting()).isZero();
    }

    private static SimpleMeterRegistry registry() {
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new MeterAllowList());
        return registry;
    }

    private long count(String outcome) {
        return registry.get("tegenkracht.events.published").tag("outcome", outcome).timer().count();
    }

    private double waiting() {
        return registry.get("tegenkracht.events.sending").gauge().value();
    }
}
