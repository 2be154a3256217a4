package nl.tegenkracht.e2e;

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

/**
 * Everything that the platform leaves anywhere, as bytes: to find out whether it holds anything that does not belong.
 */
final class DataTraces {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private DataTraces() {
    }

    /** Every document of every database. */
    static Map<String, byte[]> databases(RunningPlatform platform) {
        var traces = new HashMap<String, byte[]>();
        StoreDatabases.of(platform).forEach(database -> {
            for (var collection : database.listCollectionNames()) {
                int number = 0;
                for (var document : database.getCollection(collection, RawBsonDocument.class).find()) {
                    var bytes = document.getByteBuffer().array();
                    traces.put("database " + database.getName() + "." + collection + " " + number++, bytes);
                }
            }
        });
        return traces;
    }

    /** Every message of every topic, with key and headers, read as administrator of the broker. */
    static Map<String, byte[]> messages(RunningPlatform platform) {
        var traces = new HashMap<String, byte[]>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(adminProperties(platform), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var endOffsets = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < endOffsets.get(partition))) {
                keep(consumer.poll(PATIENCE), traces);
            }
        }
        return traces;
    }

    /** How many messages were ever put on each topic. */
    static Map<String, Long> endOffsets(RunningPlatform platform) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(adminProperties(platform), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            var counts = new HashMap<String, Long>();
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> counts.merge(partition.topic(), end, Long::sum));
            return counts;
        }
    }

    private static void keep(ConsumerRecords<byte[], byte[]> messages, Map<String, byte[]> traces) {
        messages.forEach(message -> {
            var place = "topic " + message.topic() + " " + message.partition() + ":" + message.offset();
            traces.put(place, message.value() == null ? new byte[0] : message.value());
            traces.put(place + " key", message.key() == null ? new byte[0] : message.key());
            for (Header header : message.headers()) {
                traces.put(place + " header " + header.key(), header.value() == null ? new byte[0] : header.value());
            }
        });
    }

    private static Properties adminProperties(RunningPlatform platform) {
        var properties = new Properties();
        properties.put("bootstrap.servers", "127.0.0.1:" + platform.port("kafka"));
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", "SCRAM-SHA-512");
        properties.put("exclude.internal.topics", "false");
        properties.put("sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"beheer\" password=\""
                        + platform.secret("kafka-beheer.wachtwoord") + "\";");
        return properties;
    }

    /** The meters of every part that has meters. */
    static Map<String, byte[]> meters(RunningPlatform platform) {
        var urls = new ArrayList<>(List.of(platform.management(), platform.identityManagement()));
        for (var service : ServiceName.values()) {
            urls.add(platform.service(service));
        }
        var traces = new HashMap<String, byte[]>();
        for (URI url : urls) {
            var response = WebVisitor.exchange(HttpRequest.newBuilder(url.resolve("/actuator/prometheus")).build());
            if (response.status() != 200) {
                throw new IllegalStateException("No meters at " + url + ": " + response.status());
            }
            traces.put("meters " + url, response.body());
        }
        return traces;
    }

    /** Every file in the data directory, the logs too. */
    static Map<String, byte[]> files(RunningPlatform platform) {
        var traces = new HashMap<String, byte[]>();
        try (var paths = Files.walk(platform.data())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                traces.put(platform.data().relativize(path).toString(), withoutPadding(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return traces;
    }

    /** The broker makes files to size beforehand; what is still empty in them can be left out. */
    private static byte[] withoutPadding(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }

    /** The places where a marker is found, in one of the encodings below. */
    static List<String> withMarker(Map<String, byte[]> traces, List<String> markers) {
        var found = new ArrayList<String>();
        traces.forEach((place, bytes) -> {
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            markers.forEach(marker -> encodings(marker).stream().filter(encoding -> text.contains(encoding))
                    .forEach(encoding -> found.add(place + ": " + marker)));
        });
        return found;
    }

    /** As it is in UTF-8, in a form, or as UTF-16. */
    private static List<String> encodings(String marker) {
        return List.of(new String(marker.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                java.net.URLEncoder.encode(marker, StandardCharsets.UTF_8),
                new String(marker.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                marker.toLowerCase(java.util.Locale.ROOT)).stream().distinct().toList();
    }
}
