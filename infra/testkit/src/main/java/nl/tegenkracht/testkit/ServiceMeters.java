package nl.tegenkracht.testkit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an operator sees of a service at {@code /actuator/prometheus}, by name: what must be there, and what may be. */
public final class ServiceMeters {

    /** Of every service. */
    public static final List<String> OF_ALL = List.of("http_server_requests_seconds_count{",
            "tegenkracht_events_sending ", "tegenkracht_events_published_seconds_count{outcome=\"sent\"}",
            "tegenkracht_events_published_seconds_count{outcome=\"failed\"}", "jvm_memory_used_bytes{",
            "process_cpu_usage ", "logback_events_total{level=\"error\"}");
    /** Of a service that reads events. */
    public static final List<String> OF_READERS = List.of("tegenkracht_events_lag ", "tegenkracht_events_parked_now ",
            "tegenkracht_events_parked_total ");
    /** Of a service with dossiers. */
    public static final List<String> OF_DOSSIERS = List.of("tegenkracht_outbox_size ",
            "tegenkracht_outbox_age_seconds ", "tegenkracht_dossiers_refused_total ", "tegenkracht_dossiers_setaside ",
            "tegenkracht_dossiers_unattended ");

    private static final List<String> DECIDED = List.of("http_server_requests_", "tegenkracht_events_",
            "tegenkracht_outbox_", "tegenkracht_dossiers_", "tegenkracht_job_", "jvm_", "process_", "system_",
            "logback_", "disk_", "executor_", "application_", "tomcat_");

    private ServiceMeters() {
    }

    /** The names among these lines that nobody decided about. */
    public static Set<String> undecided(String scraped) {
        return scraped.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]")[0])
                .filter(name -> DECIDED.stream().noneMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
