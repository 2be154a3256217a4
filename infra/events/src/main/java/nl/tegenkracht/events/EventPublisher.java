package nl.tegenkracht.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;

/** Puts events on the topic of (domain, service) and waits for the acknowledgment of the broker. */
public final class EventPublisher {

    private static final long TIMEOUT_SECONDS = 8;

    private final KafkaOperations<String, byte[]> kafka;
    private final EnvelopeCipher cipher;
    private final ServiceName service;
    private final SendingMeters meters;

    EventPublisher(KafkaOperations<String, byte[]> kafka, EnvelopeCipher cipher, ServiceName service,
            SendingMeters meters) {
        this.kafka = kafka;
        this.cipher = cipher;
        this.service = service;
        this.meters = meters;
    }

    /**
     * Publishes an event of this service in this domain.
     *
     * @throws EventNotPublished if the broker did not acknowledge it; trying again is safe
     */
    public void publish(DataDomain domain, Event event) {
        publish(Topics.events(domain, service), event.subject(), event);
    }

    private void publish(String topic, String key, Event event) {
        publish(topic, Map.of(key, event));
    }

    /**
     * Publishes on another topic what need not wait for each other, and returns when all has been acknowledged.
     *
     * @param events by their key, which determines what stays in order
     * @throws EventNotPublished if the broker did not acknowledge one of them; trying again is safe
     */
    public void publish(String topic, Map<String, Event> events) {
        meters.measure(() -> send(topic, events));
    }

    private void send(String topic, Map<String, Event> events) {
        try {
            var inFlight = new ArrayList<CompletableFuture<?>>();
            events.forEach((key, event) -> inFlight
                    .add(kafka.send(message(topic, key, event))));
            CompletableFuture.allOf(inFlight.toArray(CompletableFuture[]::new)).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventNotPublished();
        } catch (ExecutionException | TimeoutException | KafkaException
                | org.springframework.kafka.KafkaException e) {
            replaceProducerIfItNeverRecovers(NestedExceptionUtils.getMostSpecificCause(e));
            throw new EventNotPublished();
        }
    }

    private ProducerRecord<String, byte[]> message(String topic, String key, Event event) {
        var message = new ProducerRecord<>(topic, key, cipher.seal(topic, event));
        message.headers().add("content-type", EventEnvelope.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    /**
     * A producer the broker has refused, for example because its passwords were not there yet, stays in that error,
     * even when the broker does know it later. Only a new producer puts that right.
     */
    private void replaceProducerIfItNeverRecovers(Throwable cause) {
        if (cause instanceof AuthenticationException || cause instanceof ClusterAuthorizationException) {
            kafka.getProducerFactory().reset();
        }
    }
}
