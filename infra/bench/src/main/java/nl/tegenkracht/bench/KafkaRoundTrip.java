package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** From sending to receiving over the same broker, with nothing in between, on a topic of the measurement itself. */
final class KafkaRoundTrip {

    private static final int SIZE = 1024;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Testbed testbed;
    private final double perSecond;

    KafkaRoundTrip(Testbed testbed, double perSecond) {
        this.testbed = testbed;
        this.perSecond = perSecond;
    }

    Latencies measure(Duration duration) throws IOException, InterruptedException, ExecutionException {
        var topic = "bench." + UUID.randomUUID();
        try (var admin = Admin.create(clientProperties())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            try {
                return roundTrip(topic, duration);
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private Latencies roundTrip(String topic, Duration duration) throws IOException, InterruptedException {
        var partition = new TopicPartition(topic, 0);
        int warmUp = (int) (WARM_UP.toSeconds() * perSecond);
        int total = warmUp + (int) (duration.toSeconds() * perSecond);
        try (var consumer = new KafkaConsumer<>(clientProperties(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(clientProperties(), new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var thread = Thread.ofPlatform().daemon().start(() -> send(producer, topic, total));
            var latencies = receive(consumer, total);
            thread.join();
            return Latencies.of(latencies.subList(warmUp, total));
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Await.untilMoment(start + (long) (i / perSecond * 1e9));
            var message = ByteBuffer.allocate(SIZE).putLong(System.nanoTime()).array();
            producer.send(new ProducerRecord<>(topic, message));
        }
        producer.flush();
    }

    private static List<Long> receive(KafkaConsumer<byte[], byte[]> consumer, int count) {
        var latencies = new ArrayList<Long>();
        int emptyPolls = 0;
        while (latencies.size() < count) {
            var messages = consumer.poll(Duration.ofSeconds(1));
            long now = System.nanoTime();
            messages.forEach(message -> latencies.add(now - ByteBuffer.wrap(message.value()).getLong()));
            emptyPolls = messages.isEmpty() ? emptyPolls + 1 : 0;
            if (emptyPolls > 20) {
                throw new IllegalStateException("The broker delivers nothing any more");
            }
        }
        return latencies;
    }

    /** As administrator of the broker, with the same certainty as the services: done only once it is durable. */
    private Map<String, Object> clientProperties() throws IOException {
        var password = Files.readString(testbed.keys().resolve("kafka-beheer.wachtwoord")).strip();
        var properties = new HashMap<String, Object>();
        properties.put("bootstrap.servers", "127.0.0.1:" + testbed.port("kafka"));
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", "SCRAM-SHA-512");
        properties.put("sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                        + "beheer\" password=\"" + password + "\";");
        properties.put("acks", "all");
        properties.put("linger.ms", 0);
        return properties;
    }
}
