package nl.tegenkracht.events;

import io.micrometer.core.instrument.MeterRegistry;
import nl.tegenkracht.core.refusal.OutageSign;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sending and receiving over Kafka, under the service's own name and with nothing but its own rights. */
@Configuration(proxyBeanMethods = false)
@Import(BrokerClientConfig.class)
class KafkaConfig {

    @Bean
    EnvelopeCipher envelopeCipher(KeyVault vault, JsonMapper json,
            @Value("${tegenkracht.seal-v1-epoch:1}") long lastEpochOfFirstSeal) {
        return new EnvelopeCipher(vault, json, lastEpochOfFirstSeal);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> template, EnvelopeCipher cipher,
            TegenkrachtProperties properties, MeterRegistry meters) {
        return new EventPublisher(template, cipher, properties.service(), new SendingMeters(meters));
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
}
