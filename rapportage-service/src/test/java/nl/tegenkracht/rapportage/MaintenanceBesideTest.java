package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.JMException;
import javax.management.ObjectName;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.events.EventSubscription;
import nl.tegenkracht.testkit.MaintenanceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Maintenance as a process of its own beside the service: it wakes no second service. */
@Tag("timing")
class MaintenanceBesideTest extends RapportageServiceTestBase {

    private static final DataDomain DOMAIN = new DataDomain("fractie-noord");

    @Autowired
    private EventSubscription subscription;
    @TempDir
    private Path directory;

    /** On the port of the running service: a second web server would not start there. */
    @Test
    void everyJobEndsWellWithoutAWebServerAndTheGroupOfReadersStaysAsItIs() throws Exception {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> subscription.topics().contains(Topics.events(DOMAIN, ServiceName.MELDING)));
        var before = whenEveryReaderHasItsPlace();

        var jobs = List.of("parked", "retry-parked", "keys", "rebuild-begin", "rebuild-switch");
        var result = MaintenanceProcess.run(RapportageService.class, ServiceName.RAPPORTAGE, port(), jobs, DOMAIN,
                directory);

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(jobs).allSatisfy(job -> assertThat(result.log()).contains("TK-101 Job " + job + " is done"));
        assertThat(result.log()).doesNotContain("Tomcat");

        assertThat(rebalances()).isEqualTo(before);
    }

    /** Readers of tests before this one may still be joining the group. */
    private static Map<String, Double> whenEveryReaderHasItsPlace() throws JMException {
        var last = new AtomicReference<>(rebalances());
        await().during(Duration.ofSeconds(5)).atMost(Duration.ofMinutes(1)).until(() -> {
            var now = rebalances();
            return last.getAndSet(now).equals(now) && now.values().stream().allMatch(count -> count > 0);
        });
        return last.get();
    }

    /** How often each reader in this JVM saw its group change. */
    private static Map<String, Double> rebalances() throws JMException {
        var server = ManagementFactory.getPlatformMBeanServer();
        var counts = new TreeMap<String, Double>();
        for (var name : server.queryNames(
                new ObjectName("kafka.consumer:type=consumer-coordinator-metrics,client-id=*"), null)) {
            if (!name.getKeyProperty("client-id").contains("topics")) {
                counts.put(name.getKeyProperty("client-id"), (Double) server.getAttribute(name, "rebalance-total"));
            }
        }
        return counts;
    }
}
