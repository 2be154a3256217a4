package nl.tegenkracht.events;

import java.util.Map;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.ProducerListener;

/**
 * How a service is a client of the broker: as Spring Boot makes it from {@code spring.kafka.*}, whose defaults are in
 * {@code tegenkracht.yml}. Here is only what may not be otherwise (record 0297).
 */
@Configuration(proxyBeanMethods = false)
class BrokerClientConfig {

    /** An event counts once every copy has it, and those of a dossier stay in order, also after a retry. */
    private static final Map<String, Object> PRODUCER = Map.of(ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            StringSerializer.class, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    /**
     * Nothing is skipped: what was there before us counts, and an event is committed after it was handled. Topics
     * follow from the landscape, not from a question for one.
     */
    private static final Map<String, Object> CONSUMER = Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);

    /** What is not acknowledged by then is still in the outbox. */
    private static final int CLOSING_SECONDS = 3;

    @Bean
    static BrokerLogin brokerLogin(ObjectProvider<TegenkrachtProperties> properties) {
        return new BrokerLogin(properties);
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer fixedProducerSettings() {
        return producers -> {
            producers.updateConfigs(PRODUCER);
            producers.setPhysicalCloseTimeout(CLOSING_SECONDS);
        };
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer fixedConsumerSettings() {
        return consumers -> consumers.updateConfigs(CONSUMER);
    }

    /** The publisher itself reports what fails; the listener of Boot would add topic and id to the log. */
    @Bean
    ProducerListener<Object, Object> silentProducerListener() {
        return new ProducerListener<>() {
        };
    }
}
