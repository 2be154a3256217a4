package nl.tegenkracht.starter.berichten;

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
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.domein.Domeinregister;
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
public class Berichten {

    /** Elk topic heeft één partitie en dus één lezer: de volgorde blijft, terwijl domeinen niet op elkaar wachten. */
    private static final int TEGELIJK = 3;
    private static final int BEVESTIG_NA = 100;
    private static final int BEVESTIG_NA_MS = 1000;

    @Bean
    Zegel zegel(KeyVault kluis, JsonMapper json) {
        return new Zegel(kluis, json);
    }

    @Bean
    KafkaTemplate<String, byte[]> gebeurteniszender(KafkaProperties kafka, Tegenkracht instellingen) {
        var eigenschappen = gemeenschappelijk(kafka, instellingen);
        eigenschappen.put(ProducerConfig.ACKS_CONFIG, "all");
        eigenschappen.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        eigenschappen.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        eigenschappen.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        eigenschappen.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        eigenschappen.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        var zender = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(eigenschappen, new StringSerializer(),
                new ByteArraySerializer()));
        // Wie verzendt meldt zelf wat niet lukt; de gewone luisteraar zet er topic en kenmerk bij in het log.
        zender.setProducerListener(null);
        return zender;
    }

    @Bean
    ConsumerFactory<String, byte[]> ontvangst(KafkaProperties kafka, Tegenkracht instellingen) {
        return new DefaultKafkaConsumerFactory<>(ontvangen(kafka, instellingen), new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Bean
    Afzender afzender(KafkaTemplate<String, byte[]> zender, Zegel zegel, Tegenkracht instellingen) {
        return new Afzender(zender, zegel, instellingen.dienst());
    }

    @Bean
    Projecties projecties(MongoTemplate mongo) {
        return new Projecties(mongo);
    }

    @Bean
    Luisterwacht luisterwacht(ApplicationEventPublisher melden) {
        return new Luisterwacht(melden);
    }

    @Bean
    @ConditionalOnBean(Gebeurtenisverwerker.class)
    ConcurrentMessageListenerContainer<String, byte[]> gebeurtenissen(ConsumerFactory<String, byte[]> ontvangst,
            Tegenkracht instellingen,
            Zegel zegel, Domeinregister domeinen, MongoTemplate mongo, MeterRegistry meters,
            ObjectProvider<Gebeurtenisverwerker> beschikbaar) {
        var verwerkers = beschikbaar.orderedStream().toList();
        var ontvanger = new Ontvanger(zegel, domeinen, new Parkeerplaats(mongo, meters), verwerkers);
        var houder = new ContainerProperties(topics(verwerkers));
        houder.setGroupId(instellingen.principal() + ".verwerking");
        bevestigGeregeld(houder);
        houder.setMessageListener((MessageListener<String, byte[]>) ontvanger::ontvang);
        houder.setMissingTopicsFatal(false);
        // Een domein dat sluit verliest zijn rechten terwijl er nog op gewacht wordt; daar stopt de rest niet van.
        houder.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
        var luisteraar = new ConcurrentMessageListenerContainer<>(ontvangst, houder);
        luisteraar.setConcurrency(TEGELIJK);
        luisteraar.setCommonErrorHandler(eindeloos());
        return luisteraar;
    }

    /** Niet na elk bericht: wie uitvalt krijgt het laatste nog eens, en daar verandert niets door. */
    private static void bevestigGeregeld(ContainerProperties houder) {
        houder.setAckMode(ContainerProperties.AckMode.COUNT_TIME);
        houder.setAckCount(BEVESTIG_NA);
        houder.setAckTime(BEVESTIG_NA_MS);
        houder.setPollTimeout(BEVESTIG_NA_MS);
        houder.setSyncCommits(false);
    }

    /** Wat hier nog naar buiten komt is een onbereikbare opslag of sleutelkluis: die komt terug. */
    private static DefaultErrorHandler eindeloos() {
        var opnieuw = new ExponentialBackOff(200, 2.0);
        opnieuw.setMaxInterval(5_000);
        opnieuw.setMaxElapsedTime(Long.MAX_VALUE);
        var afhandeling = new DefaultErrorHandler(opnieuw);
        afhandeling.setClassifications(Map.of(), true);
        return afhandeling;
    }

    /** Een patroon, zodat een nieuw domein meekomt zonder herstart; de broker laat alleen het toegestane zien. */
    private static Pattern topics(List<Gebeurtenisverwerker> verwerkers) {
        var typen = verwerkers.stream().flatMap(verwerker -> verwerker.types().stream()).toList();
        var bronnen = typen.stream().filter(type -> type != EventType.TELLING).map(Berichten::bron)
                .map(ServiceName::code).distinct().collect(Collectors.joining("|"));
        var patroon = bronnen.isEmpty() ? "" : "tegenkracht\\.[a-z0-9-]+\\.(" + bronnen + ")\\.v1";
        if (typen.contains(EventType.TELLING)) {
            patroon += (patroon.isEmpty() ? "" : "|") + Pattern.quote(Topics.TELLING);
        }
        return Pattern.compile(patroon);
    }

    private static ServiceName bron(EventType type) {
        return ServiceName.parse(type.type().split("\\.")[2]).orElseThrow();
    }

    private static Map<String, Object> ontvangen(KafkaProperties kafka, Tegenkracht instellingen) {
        var eigenschappen = gemeenschappelijk(kafka, instellingen);
        eigenschappen.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        eigenschappen.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        eigenschappen.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        eigenschappen.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RoundRobinAssignor.class.getName());
        eigenschappen.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return eigenschappen;
    }

    private static Map<String, Object> gemeenschappelijk(KafkaProperties kafka, Tegenkracht instellingen) {
        var eigenschappen = new HashMap<String, Object>();
        eigenschappen.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
        eigenschappen.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        eigenschappen.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        eigenschappen.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
        eigenschappen.put(SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(instellingen.principal(), wachtwoord(instellingen)));
        return eigenschappen;
    }

    private static String wachtwoord(Tegenkracht instellingen) {
        try {
            return Files.readString(
                    instellingen.sleutelmap().resolve("kafka-" + instellingen.principal() + ".wachtwoord")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Het wachtwoord voor de broker ontbreekt", e);
        }
    }
}
