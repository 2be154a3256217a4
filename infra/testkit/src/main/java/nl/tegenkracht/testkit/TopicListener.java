package nl.tegenkracht.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tegenkracht.broker.BrokerPasswords;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens in on a topic, as the operator, and sees the envelopes only: the content is sealed. */
public final class TopicListener implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<JsonNode> received = new ArrayList<>();
    private final List<String> contentTypes = new ArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();

    /** Reads the events of this service in this domain, from the first. */
    public TopicListener(DataDomain domain, ServiceName service) {
        this(Topics.events(domain, service));
    }

    /** Reads this topic, from the first event. */
    public TopicListener(String topic) {
        var password = BrokerPasswords.in(TestPlatform.instance().directory().resolve("sleutels")).passwordOf("beheer");
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", TestPlatform.instance().broker().bootstrap(),
                "group.id", "beheer." + UUID.randomUUID(), "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism",
                "SCRAM-SHA-512", "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"beheer\" password=\""
                        + password + "\";"),
                new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until there are at least so many events of this dossier and returns them in order of arrival. */
    public List<JsonNode> awaitEvents(String dossier, int atLeast) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> eventsOf(dossier).size() >= atLeast);
        return eventsOf(dossier);
    }

    /** What has come in of this dossier so far. */
    public List<JsonNode> eventsOf(String dossier) {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> {
            received.add(json.readTree(message.value()));
            message.headers().headers("content-type")
                    .forEach(header -> contentTypes.add(new String(header.value(), StandardCharsets.UTF_8)));
        });
        return received.stream().filter(event -> event.path("subject").asString().equals(dossier)).toList();
    }

    /** The headers {@code content-type} of all that came in, in order of arrival. */
    public List<String> contentTypes() {
        return List.copyOf(contentTypes);
    }

    /** How much came in. */
    public int count() {
        return received.size();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
