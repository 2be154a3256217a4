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
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.crypto.KeyVault;
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

/** Zenden en ontvangen over Kafka, onder de eigen naam van de dienst en met niets dan zijn eigen rechten. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfig {

    /** Elk topic heeft één partitie en dus één lezer: de volgorde blijft, terwijl domeinen niet op elkaar wachten. */
    private static final int CONCURRENCY = 3;
    private static final int ACK_AFTER = 100;
    private static final int ACK_AFTER_MS = 1000;

    @Bean
    EnvelopeCipher envelopeCipher(KeyVault vault, JsonMapper json) {
        return new EnvelopeCipher(vault, json);
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
        // Wie verzendt meldt zelf wat niet lukt; de gewone luisteraar zet er topic en kenmerk bij in het log.
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
        return new EventPublisher(template, cipher, properties.dienst());
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
        // Een domein dat sluit verliest zijn rechten terwijl er nog op gewacht wordt; daar stopt de rest niet van.
        containerProperties.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
        var container = new ConcurrentMessageListenerContainer<>(consumerFactory, containerProperties);
        container.setConcurrency(CONCURRENCY);
        container.setCommonErrorHandler(retryForever());
        return container;
    }

    /** Niet na elk bericht: wie uitvalt krijgt het laatste nog eens, en daar verandert niets door. */
    private static void acknowledgeRegularly(ContainerProperties containerProperties) {
        containerProperties.setAckMode(ContainerProperties.AckMode.COUNT_TIME);
        containerProperties.setAckCount(ACK_AFTER);
        containerProperties.setAckTime(ACK_AFTER_MS);
        containerProperties.setPollTimeout(ACK_AFTER_MS);
        containerProperties.setSyncCommits(false);
    }

    /** Wat hier nog naar buiten komt is een onbereikbare opslag of sleutelkluis: die komt terug. */
    private static DefaultErrorHandler retryForever() {
        var backOff = new ExponentialBackOff(200, 2.0);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var errorHandler = new DefaultErrorHandler(backOff);
        errorHandler.setClassifications(Map.of(), true);
        return errorHandler;
    }

    /** Een patroon, zodat een nieuw domein meekomt zonder herstart; de broker laat alleen het toegestane zien. */
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
                    properties.sleutelmap().resolve("kafka-" + properties.principal() + ".wachtwoord")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Het wachtwoord voor de broker ontbreekt", e);
        }
    }
}
