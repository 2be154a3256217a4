package nl.tegenkracht.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.dossier.fixture.Stub;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** A publisher that keeps what it acknowledged in the memory of the test. */
public final class RecordingBroker {

    private final EnvelopeCipher cipher;
    private final List<Event> acknowledged = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private Runnable beforeSending = () -> {};
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private int refusesAfter = Integer.MAX_VALUE;

    public RecordingBroker(Path keyDirectory) {
        this.cipher = new EnvelopeCipher(KeyFileVault.in(keyDirectory), JsonMapper.builder().build());
    }

    @SuppressWarnings("unchecked")
    public EventPublisher publisher() {
        KafkaOperations<String, byte[]> kafka = Stub.of(KafkaOperations.class, (method, arguments) -> {
            if (!method.equals("send")) {
                throw new UnsupportedOperationException(method);
            }
            var message = (ProducerRecord<String, byte[]>) arguments[0];
            return send(message.topic(), message.value());
        });
        return new EventPublisher(kafka, cipher, ServiceName.MELDING,
                new SendingMeters(meters));
    }

    /** What the publisher counts. */
    public MeterRegistry meters() {
        return meters;
    }

    /** After so many events it acknowledges nothing any more. */
    public void refuseAfter(int count) {
        refusesAfter = count;
    }

    /** What happens elsewhere while an event is under way. */
    public void beforeSending(Runnable elsewhere) {
        beforeSending = elsewhere;
    }

    /** In the order in which they were acknowledged. */
    public List<Event> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public List<String> topics() {
        return List.copyOf(topics);
    }

    private synchronized CompletableFuture<?> send(String topic, byte[] message) {
        beforeSending.run();
        if (acknowledged.size() >= refusesAfter) {
            return CompletableFuture.failedFuture(new TimeoutException("not acknowledged"));
        }
        acknowledged.add(cipher.open(topic, message));
        topics.add(topic);
        return CompletableFuture.completedFuture(null);
    }
}
