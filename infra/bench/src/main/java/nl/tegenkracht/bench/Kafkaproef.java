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

/** Van verzenden tot ontvangen over dezelfde broker, met niets ertussen, op een topic van de meting zelf. */
final class Kafkaproef {

    private static final int MAAT = 1024;
    private static final Duration INLOPEN = Duration.ofSeconds(5);

    private final Proef proef;
    private final double perSeconde;

    Kafkaproef(Proef proef, double perSeconde) {
        this.proef = proef;
        this.perSeconde = perSeconde;
    }

    Reeks meet(Duration duur) throws IOException, InterruptedException, ExecutionException {
        var topic = "bench." + UUID.randomUUID();
        try (var beheer = Admin.create(eigenschappen())) {
            beheer.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            try {
                return heenEnWeer(topic, duur);
            } finally {
                beheer.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private Reeks heenEnWeer(String topic, Duration duur) throws IOException, InterruptedException {
        var plek = new TopicPartition(topic, 0);
        int inlopen = (int) (INLOPEN.toSeconds() * perSeconde);
        int samen = inlopen + (int) (duur.toSeconds() * perSeconde);
        try (var ontvanger = new KafkaConsumer<>(eigenschappen(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
                var zender = new KafkaProducer<>(eigenschappen(), new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            ontvanger.assign(List.of(plek));
            ontvanger.seekToBeginning(List.of(plek));
            var draad = Thread.ofPlatform().daemon().start(() -> zend(zender, topic, samen));
            var wachttijden = ontvang(ontvanger, samen);
            draad.join();
            return Reeks.van(wachttijden.subList(inlopen, samen));
        }
    }

    private void zend(KafkaProducer<byte[], byte[]> zender, String topic, int aantal) {
        long begin = System.nanoTime();
        for (int i = 0; i < aantal; i++) {
            Wacht.totMoment(begin + (long) (i / perSeconde * 1e9));
            var bericht = ByteBuffer.allocate(MAAT).putLong(System.nanoTime()).array();
            zender.send(new ProducerRecord<>(topic, bericht));
        }
        zender.flush();
    }

    private static List<Long> ontvang(KafkaConsumer<byte[], byte[]> ontvanger, int aantal) {
        var wachttijden = new ArrayList<Long>();
        int leeg = 0;
        while (wachttijden.size() < aantal) {
            var berichten = ontvanger.poll(Duration.ofSeconds(1));
            long nu = System.nanoTime();
            berichten.forEach(bericht -> wachttijden.add(nu - ByteBuffer.wrap(bericht.value()).getLong()));
            leeg = berichten.isEmpty() ? leeg + 1 : 0;
            if (leeg > 20) {
                throw new IllegalStateException("De broker brengt niets meer");
            }
        }
        return wachttijden;
    }

    /** Als beheerder van de broker, met dezelfde zekerheid als de diensten: pas klaar als het vastligt. */
    private Map<String, Object> eigenschappen() throws IOException {
        var wachtwoord = Files.readString(proef.sleutels().resolve("kafka-beheer.wachtwoord")).strip();
        var uit = new HashMap<String, Object>();
        uit.put("bootstrap.servers", "127.0.0.1:" + proef.poort("kafka"));
        uit.put("security.protocol", "SASL_PLAINTEXT");
        uit.put("sasl.mechanism", "SCRAM-SHA-512");
        uit.put("sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                + "beheer\" password=\"" + wachtwoord + "\";");
        uit.put("acks", "all");
        uit.put("linger.ms", 0);
        return uit;
    }
}
