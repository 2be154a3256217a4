package nl.tegenkracht.broker;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same contract at Kafka in a container, which only TLS and {@code infra/docker/kafka} guard: {@code ./test
 * containers}; skipped without an engine, or without the image.
 */
@Tag("containers")
@EnabledIf(value = "nl.tegenkracht.broker.ContainedKafka#isThere",
        disabledReason = "no container engine, or no image of Kafka")
class ContainedKafkaTest extends BrokerContract {

    @TempDir
    private static Path directory;
    private static ContainedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = ContainedKafka.start(directory.resolve("one"),
                Landscapes.localWith("ambtelijk", "gemeenschappelijk"));
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }

    @Override
    BrokerClient connect(String principal, String password) {
        return kafka.connect(principal, password);
    }

    @Override
    BrokerClient connectAnonymous() {
        return kafka.connectAnonymous();
    }

    @Override
    BrokerPasswords passwords() {
        return kafka.passwords();
    }

    @Test
    void theThreeDeploymentsMayDoExactlyThis() throws Exception {
        try (var fresh = ContainedKafka.start(directory.resolve("three"), Landscapes.threeDeployments())) {
            RightsTable.THREE_DEPLOYMENTS
                    .verify(principal -> fresh.connect(principal, fresh.passwords().passwordOf(principal)));
        }
    }
}
