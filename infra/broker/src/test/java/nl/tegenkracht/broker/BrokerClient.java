package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An ordinary client of the broker, as a service is one. */
final class BrokerClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Object> config = new HashMap<>();
    private KafkaProducer<String, String> producer;
    private KafkaConsumer<String, String> consumer;

    private BrokerClient(String bootstrap, Map<String, Object> security) {
        config.put("bootstrap.servers", bootstrap);
        config.putAll(security);
        config.putAll(Map.of("max.block.ms", 15_000, "request.timeout.ms", 10_000, "delivery.timeout.ms", 20_000,
                "default.api.timeout.ms", 10_000, "linger.ms", 0, "retry.backoff.ms", 5, "reconnect.backoff.ms", 20,
                "fetch.max.wait.ms", 50, "auto.offset.reset", "earliest", "acks", "all"));
        config.put("enable.auto.commit", false);
    }

    static BrokerClient connect(String bootstrap, String principal, String password) {
        return connect(bootstrap, "SCRAM-SHA-512", "scram.Scram", principal, password);
    }

    static BrokerClient connectPlain(String bootstrap, String principal, String password) {
        return connect(bootstrap, "PLAIN", "plain.Plain", principal, password);
    }

    static BrokerClient connectAnonymous(String bootstrap) {
        return new BrokerClient(bootstrap, Map.of("security.protocol", "PLAINTEXT"));
    }

    private static BrokerClient connect(String bootstrap, String mechanism, String module, String principal,
            String password) {
        return new BrokerClient(bootstrap, Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", mechanism,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(module, principal, password)));
    }

    /** Over TLS, with a broker whose certificate is this one. */
    BrokerClient trusting(Path certificate) {
        config.putAll(Map.of("security.protocol", "SASL_SSL", "ssl.truststore.type", "PEM", "ssl.truststore.location",
                certificate.toString()));
        return this;
    }

    BrokerClient inGroup(String group) {
        config.put("group.id", group);
        return this;
    }

    /** Talks to the controller instead of to the broker. */
    BrokerClient toController() {
        config.put("bootstrap.controllers", config.remove("bootstrap.servers"));
        return this;
    }

    BrokerClient withPatience(int millis) {
        config.putAll(Map.of("max.block.ms", millis, "default.api.timeout.ms", millis, "request.timeout.ms",
                millis, "delivery.timeout.ms", millis));
        return this;
    }

    Admin admin() {
        return Admin.create(config);
    }

    Future<RecordMetadata> send(String topic, String key, String value) {
        return producer().send(new ProducerRecord<>(topic, key, value));
    }

    boolean mayWrite(String topic) {
        try {
            send(topic, "k", "w").get();
            return true;
        } catch (ExecutionException error) {
            if (error.getCause() instanceof TopicAuthorizationException) {
                return false;
            }
            throw new IllegalStateException(topic, error);
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }

    /** Only who got a message was allowed to read; there must therefore be a message. */
    boolean mayRead(String topic) {
        try {
            seekToBeginning(topic);
            if (readFirst(1).isEmpty()) {
                throw new IllegalStateException("No message and no refusal: " + topic);
            }
            return true;
        } catch (TopicAuthorizationException error) {
            return false;
        }
    }

    Set<String> visibleTopics() {
        return consumer().listTopics().keySet();
    }

    /** Reads a whole topic, from the beginning to the end of this moment. */
    List<String> readAll(String topic) {
        var partition = seekToBeginning(topic);
        var endOffset = consumer().endOffsets(Set.of(partition)).get(partition);
        var received = new ArrayList<String>();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer().position(partition) < endOffset && System.nanoTime() < deadline) {
            consumer().poll(Duration.ofMillis(200)).forEach(message -> received.add(message.value()));
        }
        return received;
    }

    private TopicPartition seekToBeginning(String topic) {
        var partition = new TopicPartition(topic, 0);
        consumer().assign(Set.of(partition));
        consumer().seekToBeginning(Set.of(partition));
        return partition;
    }

    List<ConsumerRecord<String, String>> readFirst(int count) {
        var received = new ArrayList<ConsumerRecord<String, String>>();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (received.size() < count && System.nanoTime() < deadline) {
            consumer().poll(Duration.ofMillis(200)).forEach(received::add);
        }
        return received;
    }

    KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    KafkaConsumer<String, String> consumer() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        }
        return consumer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        if (consumer != null) {
            consumer.close();
        }
    }
}
