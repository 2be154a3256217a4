package nl.tegenkracht.e2e;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with the name and password of a service at the broker, but without its code. */
record BrokerUser(RunningPlatform platform, String principal) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    boolean mayRead(String topic) {
        try (var consumer = consumer()) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.position(partition, PATIENCE);
            consumer.poll(Duration.ofMillis(200));
            return true;
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    boolean mayWrite(String topic) {
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))).get();
            return true;
        } catch (ExecutionException error) {
            if (error.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw new IllegalStateException(error.getCause());
        } catch (AuthorizationException refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The types of all events on a topic. */
    TreeSet<String> types(String topic) {
        var types = new TreeSet<String>();
        try (var consumer = consumer()) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition, PATIENCE) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> types
                        .add(JsonMapper.builder().build().readTree(message.value()).path("type").asString()));
            }
        }
        return types;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", "127.0.0.1:" + platform.port("kafka"));
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                + principal + "\" password=\"" + platform.secret("kafka-" + principal + ".wachtwoord") + "\";");
        settings.put("enable.idempotence", false);
        settings.put("allow.auto.create.topics", false);
        return settings;
    }
}
