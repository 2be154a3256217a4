package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetgrensTest {

    private final SimpleMeterRegistry register = new SimpleMeterRegistry();

    @BeforeEach
    void metGrens() {
        register.config().meterFilter(new Meetgrens());
    }

    @Test
    void eenVerzoekNoemtMethodeEnStatusMaarGeenAdres() {
        register.counter("http.server.requests", "uri", "/fractie-noord/melding", "method", "GET", "status", "200");

        assertThat(kenmerken("http.server.requests")).containsExactlyInAnyOrder("method", "status");
    }

    @Test
    void watBijDeEneMeterMagMagDaaromNietBijEenAndere() {
        register.counter("jvm.memory.used", "id", "Eden");
        register.counter("dossiers", "id", Id.nieuw());

        assertThat(kenmerken("jvm.memory.used")).containsExactly("id");
        assertThat(kenmerken("dossiers")).isEmpty();
    }

    @Test
    void eenMeterVanEenBibliotheekDieTopicsOfAdressenTeltKomtErNiet() {
        for (var meter : List.of("kafka.consumer.fetch", "mongodb.driver.commands", "spring.security.filterchains",
                "tasks.scheduled.execution")) {
            register.counter(meter);
        }

        assertThat(register.getMeters()).isEmpty();
    }

    private List<String> kenmerken(String meter) {
        return register.get(meter).counter().getId().getTags().stream().map(Tag::getKey).toList();
    }
}
