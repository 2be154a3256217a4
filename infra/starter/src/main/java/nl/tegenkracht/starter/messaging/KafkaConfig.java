package nl.tegenkracht.starter.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/** Sending and receiving over Kafka, under the service's own name and with nothing but its own rights. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfig {

    /** Every topic has one partition and so one reader: order is kept, while domains do not wait for each other. */
    private static final int CONCURRENCY = 3;
    private static final int ACK_AFTER = 100;
    private static final int ACK_AFTER_MS = 1000;

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
    ListenerHealth listenerHealth(ApplicationEventPublisher applicationEvents) {
        return new ListenerHealth(applicationEvents);
    }

    @Bean
    @ConditionalOnBean(EventHandler.class)
    ConcurrentMessageListenerContainer<String, byte[]> eventListenerContainer(
            ConsumerFactory<String, byte[]> consumerFactory,
            TegenkrachtProperties properties,
            EnvelopeCipher cipher, DomainRegister domains, MongoTemplate mongo, MeterRegistry meters,
            ObjectProvider<EventHandler> available) {
        var handlers = available.orderedStream().toList();
        var dispatcher = new EventDispatcher(cipher, domains, new ParkedEvents(mongo, meters), handlers);
        var containerProperties = new ContainerProperties(topics(handlers));
        containerProperties.setGroupId(properties.principal() + ".verwerking");
        acknowledgeRegularly(containerProperties);
        containerProperties.setMessageListener((MessageListener<String, byte[]>) dispatcher::dispatch);
        containerProperties.setMissingTopicsFatal(false);
        // A domain that closes loses its rights while it is still being polled; that does not stop the others.
        containerProperties.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
        var container = new ConcurrentMessageListenerContainer<>(consumerFactory, containerProperties);
        container.setConcurrency(CONCURRENCY);
        container.setCommonErrorHandler(retryForever());
        return container;
    }

    /** Not after every message: after a crash the last ones come again, and that changes nothing. */
    private static void acknowledgeRegularly(ContainerProperties containerProperties) {
        containerProperties.setAckMode(ContainerProperties.AckMode.COUNT_TIME);
        containerProperties.setAckCount(ACK_AFTER);
        containerProperties.setAckTime(ACK_AFTER_MS);
        containerProperties.setPollTimeout(ACK_AFTER_MS);
        containerProperties.setSyncCommits(false);
    }

    /** What still comes out here is storage or a key vault that is unavailable: it will come back. */
    private static DefaultErrorHandler retryForever() {
        var backOff = new ExponentialBackOff(200, 2.0);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var errorHandler = new DefaultErrorHandler(backOff);
        errorHandler.setClassifications(Map.of(), true);
        return errorHandler;
    }

    /** A pattern, so that a new domain joins without a restart; the broker shows only what is allowed. */
    private static Pattern topics(List<EventHandler> handlers) {
        var types = handlers.stream().flatMap(handler -> handler.types().stream()).toList();
        var sources = types.stream().filter(type -> type != EventType.TELLING).map(KafkaConfig::source)
                .map(ServiceName::code).distinct().collect(Collectors.joining("|"));
        var pattern = sources.isEmpty() ? "" : "tegenkracht\\.[a-z0-9-]+\\.(" + sources + ")\\.v1";
        if (types.contains(EventType.TELLING)) {
            pattern += (pattern.isEmpty() ? "" : "|") + Pattern.quote(Topics.TELLING);
        }
        return Pattern.compile(pattern);
    }

    private static ServiceName source(EventType type) {
        return ServiceName.parse(type.type().split("\\.")[2]).orElseThrow();
    }

    private static Map<String, Object> consumerProperties(KafkaProperties kafka, TegenkrachtProperties properties) {
        var config = commonProperties(kafka, properties);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RoundRobinAssignor.class.getName());
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
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
