package nl.tegenkracht.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Een gewone client van de broker, zoals een dienst er een is. */
final class Klant implements AutoCloseable {

    private static final Duration GEDULD = Duration.ofSeconds(15);

    private final Map<String, Object> instellingen = new HashMap<>();
    private KafkaProducer<String, String> producer;
    private KafkaConsumer<String, String> consumer;

    private Klant(String bootstrap, Map<String, Object> beveiliging) {
        instellingen.put("bootstrap.servers", bootstrap);
        instellingen.putAll(beveiliging);
        instellingen.putAll(Map.of("max.block.ms", 15_000, "request.timeout.ms", 10_000, "delivery.timeout.ms", 20_000,
                "default.api.timeout.ms", 10_000, "linger.ms", 0, "retry.backoff.ms", 5, "reconnect.backoff.ms", 20,
                "fetch.max.wait.ms", 50, "auto.offset.reset", "earliest", "acks", "all"));
        instellingen.put("enable.auto.commit", false);
    }

    static Klant met(String bootstrap, String principal, String wachtwoord) {
        return met(bootstrap, "SCRAM-SHA-512", "scram.Scram", principal, wachtwoord);
    }

    static Klant metPlain(String bootstrap, String principal, String wachtwoord) {
        return met(bootstrap, "PLAIN", "plain.Plain", principal, wachtwoord);
    }

    static Klant zonderNaam(String bootstrap) {
        return new Klant(bootstrap, Map.of("security.protocol", "PLAINTEXT"));
    }

    private static Klant met(String bootstrap, String mechanisme, String module, String principal, String wachtwoord) {
        return new Klant(bootstrap, Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", mechanisme,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(module, principal, wachtwoord)));
    }

    Klant in(String groep) {
        instellingen.put("group.id", groep);
        return this;
    }

    /** Praat met de controller in plaats van met de broker. */
    Klant metDeController() {
        instellingen.put("bootstrap.controllers", instellingen.remove("bootstrap.servers"));
        return this;
    }

    Klant metGeduld(int millis) {
        instellingen.putAll(Map.of("max.block.ms", millis, "default.api.timeout.ms", millis, "request.timeout.ms",
                millis, "delivery.timeout.ms", millis));
        return this;
    }

    Admin admin() {
        return Admin.create(instellingen);
    }

    Future<RecordMetadata> stuur(String topic, String sleutel, String waarde) {
        return producer().send(new ProducerRecord<>(topic, sleutel, waarde));
    }

    boolean magSchrijven(String topic) {
        try {
            stuur(topic, "k", "w").get();
            return true;
        } catch (ExecutionException fout) {
            if (fout.getCause() instanceof TopicAuthorizationException) {
                return false;
            }
            throw new IllegalStateException(topic, fout);
        } catch (InterruptedException fout) {
            throw new IllegalStateException(fout);
        }
    }

    /** Alleen wie een bericht kreeg mocht lezen; er moet dus een bericht zijn. */
    boolean magLezen(String topic) {
        try {
            vanVorenAf(topic);
            if (eersten(1).isEmpty()) {
                throw new IllegalStateException("Geen bericht en geen weigering: " + topic);
            }
            return true;
        } catch (TopicAuthorizationException fout) {
            return false;
        }
    }

    Set<String> zichtbareTopics() {
        return consumer().listTopics().keySet();
    }

    /** Leest een topic helemaal, van voren af aan tot het einde van dit moment. */
    List<String> alles(String topic) {
        var plek = vanVorenAf(topic);
        var einde = consumer().endOffsets(Set.of(plek)).get(plek);
        var gekregen = new ArrayList<String>();
        var grens = System.nanoTime() + GEDULD.toNanos();
        while (consumer().position(plek) < einde && System.nanoTime() < grens) {
            consumer().poll(Duration.ofMillis(200)).forEach(bericht -> gekregen.add(bericht.value()));
        }
        return gekregen;
    }

    private TopicPartition vanVorenAf(String topic) {
        var plek = new TopicPartition(topic, 0);
        consumer().assign(Set.of(plek));
        consumer().seekToBeginning(Set.of(plek));
        return plek;
    }

    List<ConsumerRecord<String, String>> eersten(int aantal) {
        var gekregen = new ArrayList<ConsumerRecord<String, String>>();
        var einde = System.nanoTime() + GEDULD.toNanos();
        while (gekregen.size() < aantal && System.nanoTime() < einde) {
            consumer().poll(Duration.ofMillis(200)).forEach(gekregen::add);
        }
        return gekregen;
    }

    KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(instellingen, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    KafkaConsumer<String, String> consumer() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(instellingen, new StringDeserializer(), new StringDeserializer());
        }
        return consumer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        if (consumer != null) {
            consumer.close();
        }
    }
}
