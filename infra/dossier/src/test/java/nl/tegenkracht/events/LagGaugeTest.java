package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.dossier.fixture.Stub;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;

class LagGaugeTest {

    private static final TopicPartition HANDLED = new TopicPartition("handled", 0);
    private static final TopicPartition NEW = new TopicPartition("new", 0);
    private static final TopicPartition EXPIRED = new TopicPartition("expired", 0);
    private static final TopicPartition OF_OTHERS = new TopicPartition("of-others", 0);
    private static final Set<TopicPartition> ALL = Set.of(HANDLED, NEW, EXPIRED, OF_OTHERS);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whatWasNotHandledYetCountsOnAllTopicsTogetherAndWhatHasExpiredDoesNot() {
        var broker = new MockConsumer<String, byte[]>("earliest");
        ALL.forEach(partition -> broker.updatePartitions(partition.topic(),
                List.of(new PartitionInfo(partition.topic(), 0, Node.noNode(), new Node[0], new Node[0]))));
        broker.updateBeginningOffsets(Map.of(HANDLED, 0L, NEW, 2L, EXPIRED, 90L, OF_OTHERS, 0L));
        broker.updateEndOffsets(Map.of(HANDLED, 10L, NEW, 5L, EXPIRED, 100L, OF_OTHERS, 1000L));
        broker.assign(ALL);
        broker.commitSync(Map.of(HANDLED, new OffsetAndMetadata(9), EXPIRED, new OffsetAndMetadata(1)));

        gauge(broker).look();

        assertThat(lag()).isEqualTo(1 + 3 + 10);
    }

    @Test
    void whileTheBrokerDoesNotAnswerItIsUnknown() {
        var gauge = gauge(null);
        assertThatThrownBy(gauge::look).isInstanceOf(KafkaException.class);

        assertThat(lag()).isNaN();
    }

    @SuppressWarnings("unchecked")
    private LagGauge gauge(MockConsumer<String, byte[]> broker) {
        ConsumerFactory<String, byte[]> consumers = Stub.of(ConsumerFactory.class, (method, arguments) -> {
            if (broker == null) {
                throw new KafkaException("no broker");
            }
            return broker;
        });
        return new LagGauge("group", () -> Set.of("handled", "new", "expired"), consumers, meters);
    }

    private double lag() {
        return meters.get("tegenkracht.events.lag").gauge().value();
    }
}
