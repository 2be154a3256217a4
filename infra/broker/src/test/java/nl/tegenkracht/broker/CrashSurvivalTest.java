package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been acknowledged stays, even if the process is killed in the middle of its work. */
@Tag("service")
@Tag("timing")
class CrashSurvivalTest {

    private static final Logger LOG = LoggerFactory.getLogger(CrashSurvivalTest.class);
    private static final String WRITER = "melding-service.lokaal";
    private static final String READER = "rapportage-service.lokaal";
    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";

    @TempDir
    private Path directory;
    private Path landscape;

    @BeforeEach
    void writeLandscape() throws IOException {
        landscape = LandscapeFile.write(directory.resolve("landschap.json"),
                Landscapes.localWith("ambtelijk", "gemeenschappelijk"));
    }

    @Test
    void afterAKillInTheMiddleOfWorkEverythingAcknowledgedIsStillThere() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (var broker = new BrokerChildProcess(directory, landscape)) {
            broker.start();
            for (var round = 1; round <= 2; round++) {
                killUnderLoad(broker, acknowledged, "r" + round + "-");
                broker.start();
                assertThat(read(broker)).containsAll(acknowledged);
            }
        }
    }

    @Test
    void afterAKillAConsumerContinuesWhereItWas() throws Exception {
        var partition = new TopicPartition(TOPIC, 0);
        try (var broker = new BrokerChildProcess(directory, landscape)) {
            broker.start();
            try (var writer = client(broker, WRITER); var reader = client(broker, READER).inGroup(READER + ".feiten")) {
                writer.send(TOPIC, "k", "one").get();
                writer.send(TOPIC, "k", "two").get();
                reader.consumer().commitSync(Map.of(partition, new OffsetAndMetadata(1)));
                broker.kill();
            }
            broker.start();
            try (var reader = client(broker, READER).inGroup(READER + ".feiten")) {
                reader.consumer().subscribe(List.of(TOPIC));
                assertThat(reader.readFirst(1)).extracting("value").containsExactly("two");
                assertThat(reader.consumer().committed(Set.of(partition)).get(partition).offset()).isEqualTo(1);
            }
        }
    }

    @Test
    void whoeverStopsIsNoLongerReady() throws Exception {
        try (var broker = new BrokerChildProcess(directory, landscape)) {
            broker.start();
            broker.stop();
            assertThat(broker.readyFile()).doesNotExist();
        }
    }

    /** What a start after a kill waits for: a killed broker is only let in again once its session is over. */
    @Test
    void theSessionOfAKilledBrokerIsOverInThreeSeconds() {
        var properties = new BrokerConfig(new BrokerLocation(directory, 1, 2), 3, "user", "password").properties();
        assertThat(properties).containsEntry("broker.session.timeout.ms", "3000")
                .containsEntry("broker.heartbeat.interval.ms", "500");
    }

    private static void killUnderLoad(BrokerChildProcess broker, Queue<String> acknowledged, String round)
            throws InterruptedException {
        var enough = acknowledged.size() + 2_000;
        try (var client = client(broker, WRITER).withPatience(2_000)) {
            var loader = Thread.ofVirtual().start(() -> load(client, acknowledged, round));
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5))
                    .until(() -> acknowledged.size() > enough);
            broker.kill();
            loader.interrupt();
            loader.join();
        }
    }

    private static void load(BrokerClient client, Queue<String> acknowledged, String round) {
        try {
            for (var number = 0; !Thread.currentThread().isInterrupted(); number++) {
                var value = round + number;
                client.producer().send(new ProducerRecord<>(TOPIC, "k" + number % 50, value), (metadata, error) -> {
                    if (error == null) {
                        acknowledged.add(value);
                    }
                });
            }
        } catch (InterruptException error) {
            LOG.debug("The load has stopped", error);
        }
    }

    private static List<String> read(BrokerChildProcess broker) {
        try (var client = client(broker, READER)) {
            return client.readAll(TOPIC);
        }
    }

    private static BrokerClient client(BrokerChildProcess broker, String principal) {
        return BrokerClient.connect(broker.bootstrap(), principal, broker.passwords().passwordOf(principal));
    }
}
