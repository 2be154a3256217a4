package nl.tegenkracht.starter.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.refusal.OutageSign;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sending and receiving over Kafka, under the service's own name and with nothing but its own rights. */
@Configuration(proxyBeanMethods = false)
class KafkaConfig {

    @Bean
    EnvelopeCipher envelopeCipher(KeyVault vault, JsonMapper json,
            @Value("${tegenkracht.seal-v1-epoch:1}") long lastEpochOfFirstSeal) {
        return new EnvelopeCipher(vault, json, lastEpochOfFirstSeal);
    }

    @Bean
    KafkaTemplate<String, byte[]> eventKafkaTemplate(KafkaProperties kafka, TegenkrachtProperties properties) {
        var config = commonProperties(kafka, properties);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        var template = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(config, new StringSerializer(),
                new ByteArraySerializer()));
        // The publisher itself reports what fails; the default listener would add topic and id to the log.
        template.setProducerListener(null);
        return template;
    }

    @Bean
    ConsumerFactory<String, byte[]> eventConsumerFactory(KafkaProperties kafka, TegenkrachtProperties properties) {
        return new DefaultKafkaConsumerFactory<>(consumerProperties(kafka, properties), new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> template, EnvelopeCipher cipher,
            TegenkrachtProperties properties) {
        return new EventPublisher(template, cipher, properties.service());
    }

    @Bean
    Projections projections(MongoTemplate mongo) {
        return new Projections(mongo);
    }

    @Bean
    OutageSign brokerOutage() {
        return EventNotPublished.class::isInstance;
    }

    @Bean
    ListenerHealth listenerHealth(ApplicationEventPublisher applicationEvents) {
        return new ListenerHealth(applicationEvents);
    }

    private static Map<String, Object> consumerProperties(KafkaProperties kafka, TegenkrachtProperties properties) {
        var config = commonProperties(kafka, properties);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RoundRobinAssignor.class.getName());
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4_000_000);
        return config;
    }

    private static Map<String, Object> commonProperties(KafkaProperties kafka, TegenkrachtProperties properties) {
        var config = new HashMap<String, Object>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
        config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        config.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
        config.put(SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(properties.principal(), password(properties)));
        return config;
    }

    private static String password(TegenkrachtProperties properties) {
        try {
            return Files.readString(
                    properties.keyDirectory().resolve("kafka-" + properties.principal() + ".wachtwoord")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password for the broker is missing", e);
        }
    }
}
