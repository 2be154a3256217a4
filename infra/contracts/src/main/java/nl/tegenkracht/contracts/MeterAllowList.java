package nl.tegenkracht.contracts;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Welke kenmerken een meter mag dragen, voor elk onderdeel gelijk. Wat hier niet staat verdwijnt, ook uit meters die een
 * bibliotheek erbij maakt: zo komt er nooit een domein, een topic, een pad of een kenmerk van iemand in de cijfers.
 */
public final class MeterAllowList implements MeterFilter {

    /** Per soort meter; een naam op een punt geldt voor alles wat zo begint. */
    private static final Map<String, Set<String>> LABELS = Map.of(
            "http.server.requests", Set.of("method", "status", "outcome", "exception", "klasse"),
            "poort.", Set.of("klasse"),
            "jvm.", Set.of("area", "id", "state", "action", "cause", "gc", "version", "vendor", "runtime"),
            "logback.", Set.of("level"));

    /** Meters van bibliotheken die zonder kenmerk niets zeggen, en met kenmerk een topic, een collectie of een adres. */
    private static final List<String> NEVER = List.of("kafka.", "mongodb.", "spring.", "tasks.");

    @Override
    public MeterFilterReply accept(Meter.Id meter) {
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
