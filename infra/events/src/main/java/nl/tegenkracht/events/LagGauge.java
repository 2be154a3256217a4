package nl.tegenkracht.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * How many events lie at the broker that this service has not handled yet, on all its topics together. Asked of the
 * broker, not of a reader: one that hangs would not notice. Unknown while the broker does not answer.
 */
final class LagGauge {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String group;
    private final Supplier<Set<String>> topics;
    private final ConsumerFactory<String, byte[]> consumers;
    private volatile double lag = Double.NaN;

    LagGauge(String group, Supplier<Set<String>> topics, ConsumerFactory<String, byte[]> consumers,
            MeterRegistry meters) {
        this.group = group;
        this.topics = topics;
        this.consumers = consumers;
        Gauge.builder("tegenkracht.events.lag", () -> lag)
                .description("Events at the broker that this service has not handled yet").register(meters);
    }

    void look() {
        try (var consumer = consumers.createConsumer(group, "lag")) {
            lag = behind(consumer, topics.get());
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            lag = Double.NaN;
            throw e;
        }
    }

    private static long behind(Consumer<?, ?> consumer, Set<String> topics) {
        var partitions = partitions(consumer.listTopics(PATIENCE).values(), topics);
        var begin = consumer.beginningOffsets(partitions, PATIENCE);
        var handled = consumer.committed(partitions, PATIENCE);
        return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                .mapToLong(end -> end.getValue() - next(handled.get(end.getKey()), begin.get(end.getKey()))).sum();
    }

    private static Set<TopicPartition> partitions(Collection<List<PartitionInfo>> all, Set<String> topics) {
        return all.stream().flatMap(List::stream).filter(partition -> topics.contains(partition.topic()))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }

    /** What has expired can no longer be handled. */
    private static long next(OffsetAndMetadata handled, long begin) {
        return handled == null ? begin : Math.max(begin, handled.offset());
    }
}
