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

    @Test
    void ofABreakerItsCallsAreCountedTogetherAndItsOwnStateAndNameAreNot() {
        for (var breaker : List.of("page-melding-0", "page-melding-1")) {
            registry.counter("resilience4j.circuitbreaker.not.permitted.calls", "name", breaker, "class", "page",
                    "service", "melding", "kind", "not_permitted").increment();
            registry.gauge("resilience4j.circuitbreaker.state", List.of(Tag.of("name", breaker)), 1);
        }

        assertThat(registry.getMeters()).hasSize(1);
        assertThat(labels("resilience4j.circuitbreaker.not.permitted.calls")).doesNotContain("name");
        assertThat(registry.get("resilience4j.circuitbreaker.not.permitted.calls").counter().count()).isEqualTo(2);
    }

    private List<String> labels(String meter) {
        return registry.get(meter).counter().getId().getTags().stream().map(Tag::getKey).toList();
    }
}
