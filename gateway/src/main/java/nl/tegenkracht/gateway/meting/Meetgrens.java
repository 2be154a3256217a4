package nl.tegenkracht.gateway.meting;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Welke kenmerken een cijfer mag dragen. Wat hier niet staat verdwijnt, ook uit cijfers die een bibliotheek erbij maakt:
 * zo kan er nooit een domein, een pad of een kenmerk van iemand in de cijfers komen.
 */
@Configuration
class Meetgrens {

    private static final Set<String> VERKEER = Set.of("method", "status", "klasse");
    private static final Set<String> MACHINE = Set.of("area", "id", "state", "action", "cause", "gc", "level",
            "version",
            "vendor", "runtime");

    @Bean
    MeterFilter toegestaneKenmerken() {
        return new MeterFilter() {

            @Override
            public Meter.Id map(Meter.Id meter) {
                return meter.replaceTags(toegestaan(meter));
            }
        };
    }

    private static List<Tag> toegestaan(Meter.Id meter) {
        boolean eigen = meter.getName().equals("http.server.requests") || meter.getName().startsWith("poort.");
        boolean machine = meter.getName().startsWith("jvm.") || meter.getName().startsWith("logback.");
        var sleutels = eigen ? VERKEER : machine ? MACHINE : Set.<String>of();
        return meter.getTags().stream().filter(tag -> sleutels.contains(tag.getKey())).toList();
    }
}
