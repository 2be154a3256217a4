package nl.tegenkracht.testkit;

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

/** Leest mee op een topic, als beheer, en ziet alleen de enveloppen: de inhoud is verzegeld. */
public final class Meeluisteraar implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consument;
    private final List<JsonNode> ontvangen = new ArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();

    /** Leest de gebeurtenissen van deze dienst in dit domein, vanaf de eerste. */
    public Meeluisteraar(DataDomain domein, ServiceName dienst) {
        var wachtwoord = BrokerPasswords.in(Proefopstelling.deze().map().resolve("sleutels")).passwordOf("beheer");
        consument = new KafkaConsumer<>(Map.of("bootstrap.servers", Proefopstelling.deze().broker().bootstrap(),
                "group.id", "beheer." + UUID.randomUUID(), "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism",
                "SCRAM-SHA-512", "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"beheer\" password=\""
                        + wachtwoord + "\";"),
                new StringDeserializer(), new ByteArrayDeserializer());
        var delen = consument.partitionsFor(Topics.events(domein, dienst)).stream()
                .map(deel -> new TopicPartition(deel.topic(), deel.partition())).toList();
        consument.assign(delen);
        consument.seekToBeginning(delen);
    }

    /** Wacht tot er minstens zoveel gebeurtenissen van dit dossier zijn en geeft ze op volgorde van aankomst. */
    public List<JsonNode> wachtOp(String dossier, int minstens) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> van(dossier).size() >= minstens);
        return van(dossier);
    }

    /** Wat er nu van dit dossier binnen is. */
    public List<JsonNode> van(String dossier) {
        consument.poll(Duration.ofMillis(100)).forEach(bericht -> ontvangen.add(json.readTree(bericht.value())));
        return ontvangen.stream().filter(een -> een.path("subject").asString().equals(dossier)).toList();
    }

    @Override
    public void close() {
        consument.close();
    }
}
