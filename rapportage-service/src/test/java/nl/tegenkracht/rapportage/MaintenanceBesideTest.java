package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.starter.messaging.EventSubscription;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Maintenance as a process of its own beside the service: it wakes no second service. */
@Tag("service")
@Tag("timing")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MaintenanceBesideTest {

    private static final DataDomain DOMAIN = new DataDomain("fractie-noord");

    @LocalServerPort
    private int port;
    @Autowired
    private EventSubscription subscription;
    @TempDir
    private Path directory;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    /** On the port of the running service: a second web server would not start there. */
    @Test
    void everyJobEndsWellWithoutAWebServerAndTheGroupOfReadersStaysAsItIs() throws Exception {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> subscription.topics().contains(Topics.events(DOMAIN, ServiceName.MELDING)));
        await().atMost(Duration.ofMinutes(1)).until(() -> rebalances().values().stream().anyMatch(count -> count > 0));
        var before = rebalances();

        for (var job : List.of("parked", "retry-parked", "keys", "republish", "rebuild-begin", "rebuild-switch")) {
            var log = directory.resolve(job + ".log");
            assertThat(run(job, log)).as(() -> text(log)).isZero();
            assertThat(text(log)).contains("TK-101").doesNotContain("Tomcat");
        }

        assertThat(rebalances()).isEqualTo(before);
    }

    private int run(String job, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), RapportageService.class.getName()));
        command.addAll(TestPlatform.instance().arguments(ServiceName.RAPPORTAGE));
        command.addAll(List.of("--server.port=" + port, "--tegenkracht.job.name=" + job,
                "--tegenkracht.job.domain=" + DOMAIN.value()));
        command.remove("--server.port=0");
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
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

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }
}
