package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeterAllowListTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void withAllowList() {
        registry.config().meterFilter(new MeterAllowList());
    }

    @Test
    void aRequestNamesItsMethodStatusAndClassButNoAddress() {
        registry.counter("http.server.requests", "uri", "/fractie-noord/melding", "method", "GET", "status", "200",
                "class", "page");

        assertThat(labels("http.server.requests")).containsExactlyInAnyOrder("method", "status", "class");
    }

    @Test
    void whatOneMeterMayCarryAnotherMayNot() {
        registry.counter("jvm.memory.used", "id", "Eden");
        registry.counter("dossiers", "id", Id.random());

        assertThat(labels("jvm.memory.used")).containsExactly("id");
        assertThat(labels("dossiers")).isEmpty();
    }

    @Test
    void aLibraryMeterThatCountsTopicsOrAddressesIsNotRegistered() {
        for (var meter : List.of("kafka.consumer.fetch", "mongodb.driver.commands", "spring.security.filterchains",
                "tasks.scheduled.execution")) {
            registry.counter(meter);
        }

        assertThat(registry.getMeters()).isEmpty();
    }

    private List<String> labels(String meter) {
        return registry.get(meter).counter().getId().getTags().stream().map(Tag::getKey).toList();
    }
}
