package nl.tegenkracht.starter.messaging;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Topics;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;

/** Zet gebeurtenissen op het topic van (domein, dienst) en wacht op de bevestiging van de broker. */
public final class EventPublisher {

    private static final long TIMEOUT_SECONDS = 8;

    private final KafkaOperations<String, byte[]> kafka;
    private final EnvelopeCipher cipher;
    private final ServiceName service;

    EventPublisher(KafkaOperations<String, byte[]> kafka, EnvelopeCipher cipher, ServiceName service) {
        this.kafka = kafka;
        this.cipher = cipher;
        this.service = service;
    }

    /**
     * Verzendt een gebeurtenis van deze dienst in dit domein.
     *
     * @throws EventNotPublished als de broker haar niet bevestigde; opnieuw proberen is veilig
     */
    public void publish(DataDomain domain, Event event) {
        publish(Topics.events(domain, service), event.subject(), event);
    }

    private void publish(String topic, String key, Event event) {
        publish(topic, Map.of(key, event));
    }

    /**
     * Verzendt op een ander topic wat niet op elkaar hoeft te wachten, en komt terug als alles bevestigd is.
     *
     * @param events bij hun sleutel, die bepaalt wat op volgorde blijft
     * @throws EventNotPublished als de broker er een niet bevestigde; opnieuw proberen is veilig
     */
    public void publish(String topic, Map<String, Event> events) {
        try {
            var inFlight = new ArrayList<CompletableFuture<?>>();
            events.forEach((key, event) -> inFlight
                    .add(kafka.send(topic, key, cipher.seal(topic, event))));
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

    /**
     * Een zender die bij de broker geweigerd werd, bijvoorbeeld omdat diens wachtwoorden er nog niet waren, blijft in
     * die fout staan, ook als de broker hem later wel kent. Alleen een nieuwe zender herstelt dat.
     */
    private void replaceProducerIfItNeverRecovers(Throwable cause) {
        if (cause instanceof AuthenticationException || cause instanceof ClusterAuthorizationException) {
            kafka.getProducerFactory().reset();
        }
    }
}
