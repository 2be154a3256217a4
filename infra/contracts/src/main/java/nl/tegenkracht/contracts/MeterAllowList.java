package nl.tegenkracht.contracts;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which labels a meter may carry, the same for every part. What is not listed is dropped, also from meters that a
 * library adds: so no domain, topic, path or id of anybody ever gets into the metrics.
 */
public final class MeterAllowList implements MeterFilter {

    /** By meter; a name that ends in a dot stands for everything that begins with it. */
    private static final Map<String, Set<String>> LABELS = Map.of(
            "http.server.requests", Set.of("method", "status", "outcome", "exception", "class"),
            "tegenkracht.events.published", Set.of("outcome"),
            "gateway.", Set.of("class", "service", "state", "kind"),
            "resilience4j.", Set.of("class", "service", "kind"),
            "jvm.", Set.of("area", "id", "state", "action", "cause", "gc", "version", "vendor", "runtime"),
            "tegenkracht.job.", Set.of("job"),
            "logback.", Set.of("level"));

    /** Library meters that say nothing without their labels, which name a topic, a collection or an address. */
    private static final List<String> NEVER = List.of("kafka.", "mongodb.", "spring.", "tasks.");

    @Override
    public MeterFilterReply accept(Meter.Id meter) {
        // Added up over breakers a counter or timer is true; a gauge would show one of them.
        if (meter.getName().startsWith("resilience4j.") && meter.getType() == Meter.Type.GAUGE) {
            return MeterFilterReply.DENY;
        }
        return NEVER.stream().anyMatch(meter.getName()::startsWith) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    @Override
    public Meter.Id map(Meter.Id meter) {
        var allowed = labels(meter.getName());
        return meter.replaceTags(
                meter.getTags().stream().filter(label -> allowed.contains(label.getKey())).toList());
    }

    private static Set<String> labels(String meter) {
        return LABELS.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".")
                        ? meter.startsWith(entry.getKey())
                        : meter.equals(entry.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(Set.of());
    }
}
