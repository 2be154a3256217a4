package nl.tegenkracht.keten;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.tegenkracht.contracts.ServiceName;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;

/** Alles wat het platform ergens achterlaat, als bytes: voor wie wil weten of er iets in staat dat er niet hoort. */
final class Sporen {

    private static final Duration GEDULD = Duration.ofSeconds(2);

    private Sporen() {
    }

    /** Elk document van elke database. */
    static Map<String, byte[]> databases(Keten keten) {
        var sporen = new HashMap<String, byte[]>();
        try (var mongo = MongoClients.create("mongodb://127.0.0.1:" + keten.poort("store"))) {
            for (var naam : mongo.listDatabaseNames()) {
                var database = mongo.getDatabase(naam);
                for (var collectie : database.listCollectionNames()) {
                    int nummer = 0;
                    for (var document : database.getCollection(collectie, RawBsonDocument.class).find()) {
                        var bytes = document.getByteBuffer().array();
                        sporen.put("database " + naam + "." + collectie + " " + nummer++, bytes);
                    }
                }
            }
        }
        return sporen;
    }

    /** Elk bericht van elk topic, met sleutel en koppen, gelezen als beheerder van de broker. */
    static Map<String, byte[]> berichten(Keten keten) {
        var sporen = new HashMap<String, byte[]>();
        try (var lezer = new KafkaConsumer<byte[], byte[]>(beheer(keten), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var delen = lezer.listTopics().values().stream().flatMap(List::stream)
                    .map(deel -> new TopicPartition(deel.topic(), deel.partition())).toList();
            lezer.assign(delen);
            lezer.seekToBeginning(delen);
            var einde = lezer.endOffsets(delen);
            while (delen.stream().anyMatch(deel -> lezer.position(deel) < einde.get(deel))) {
                bewaar(lezer.poll(GEDULD), sporen);
            }
        }
        return sporen;
    }

    private static void bewaar(ConsumerRecords<byte[], byte[]> berichten, Map<String, byte[]> sporen) {
        berichten.forEach(bericht -> {
            var plek = "topic " + bericht.topic() + " " + bericht.partition() + ":" + bericht.offset();
            sporen.put(plek, bericht.value() == null ? new byte[0] : bericht.value());
            sporen.put(plek + " sleutel", bericht.key() == null ? new byte[0] : bericht.key());
            for (Header kop : bericht.headers()) {
                sporen.put(plek + " kop " + kop.key(), kop.value() == null ? new byte[0] : kop.value());
            }
        });
    }

    private static Properties beheer(Keten keten) {
        var eigenschappen = new Properties();
        eigenschappen.put("bootstrap.servers", "127.0.0.1:" + keten.poort("kafka"));
        eigenschappen.put("security.protocol", "SASL_PLAINTEXT");
        eigenschappen.put("sasl.mechanism", "SCRAM-SHA-512");
        eigenschappen.put("exclude.internal.topics", "false");
        eigenschappen.put("sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"beheer\" password=\""
                        + keten.geheim("kafka-beheer.wachtwoord") + "\";");
        return eigenschappen;
    }

    /** De meters van elk onderdeel dat meters heeft. */
    static Map<String, byte[]> meters(Keten keten) {
        var adressen = new ArrayList<>(List.of(keten.beheer(), keten.identiteit()));
        for (var dienst : ServiceName.values()) {
            adressen.add(keten.dienst(dienst));
        }
        var sporen = new HashMap<String, byte[]>();
        for (URI adres : adressen) {
            var antwoord = Bezoeker.verstuur(HttpRequest.newBuilder(adres.resolve("/actuator/prometheus")).build());
            if (antwoord.status() != 200) {
                throw new IllegalStateException("Geen meters op " + adres + ": " + antwoord.status());
            }
            sporen.put("meters " + adres, antwoord.inhoud());
        }
        return sporen;
    }

    /** Elk bestand in de datamap, ook de logs. */
    static Map<String, byte[]> bestanden(Keten keten) {
        var sporen = new HashMap<String, byte[]>();
        try (var paden = Files.walk(keten.data())) {
            for (Path pad : paden.filter(Files::isRegularFile).toList()) {
                sporen.put(keten.data().relativize(pad).toString(), zonderLeegte(Files.readAllBytes(pad)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sporen;
    }

    /** De broker maakt bestanden vooraf op maat; wat daar nog leeg aan is, hoeft niet mee. */
    private static byte[] zonderLeegte(byte[] bytes) {
        int einde = bytes.length;
        while (einde > 0 && bytes[einde - 1] == 0) {
            einde--;
        }
        return java.util.Arrays.copyOf(bytes, einde);
    }

    /** De plekken waar een merkteken staat: in een van de vormen hieronder. */
    static List<String> metMerkteken(Map<String, byte[]> sporen, List<String> merktekens) {
        var gevonden = new ArrayList<String>();
        sporen.forEach((plek, bytes) -> {
            var tekst = new String(bytes, StandardCharsets.ISO_8859_1);
            merktekens.forEach(merkteken -> vormen(merkteken).stream().filter(vorm -> tekst.contains(vorm))
                    .forEach(vorm -> gevonden.add(plek + ": " + merkteken)));
        });
        return gevonden;
    }

    /** Zoals het in UTF-8 staat, in een formulier, of als UTF-16. */
    private static List<String> vormen(String merkteken) {
        return List.of(new String(merkteken.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                java.net.URLEncoder.encode(merkteken, StandardCharsets.UTF_8),
                new String(merkteken.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                merkteken.toLowerCase(java.util.Locale.ROOT)).stream().distinct().toList();
    }
}
