package nl.tegenkracht.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts every request by method, status and class; neither metrics nor access log say more about it. */
@Component
public class Metrics {

    private final MeterRegistry registry;
    private final AccessLog log;
    private final ConcurrentHashMap<MeterKey, MeterEntry> entries = new ConcurrentHashMap<>();

    Metrics(MeterRegistry registry, AccessLog log) {
        this.registry = registry;
        this.log = log;
    }

    private record MeterKey(String method, int status, String routeClass) {}

    private record MeterEntry(Timer timer, String line) {}

    /**
     * A request is complete.
     *
     * @param method     method of the request
     * @param routeClass code of its route class, or {@code entry} if it had none
     * @param status     status of the response
     * @param nanos      duration
     */
    public void requestCompleted(String method, String routeClass, int status, long nanos) {
        var key = new MeterKey(knownMethod(method), status, routeClass);
        var entry = entries.get(key);
        if (entry == null) {
            entry = entries.computeIfAbsent(key, this::create);
        }
        entry.timer().record(nanos, TimeUnit.NANOSECONDS);
        log.add(entry.line());
    }

    private MeterEntry create(MeterKey key) {
        var timer = Timer.builder("http.server.requests").tag("method", key.method())
                .tag("status", key.status() / 100 + "xx").tag("class", key.routeClass()).register(registry);
        return new MeterEntry(timer, key.method() + " " + key.routeClass() + " " + key.status());
    }

    private static String knownMethod(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" -> method;
            default -> "OTHER";
        };
    }
}
