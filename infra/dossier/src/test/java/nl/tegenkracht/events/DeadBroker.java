package nl.tegenkracht.events;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A publisher to a broker that is not there. */
public final class DeadBroker {

    private DeadBroker() {
    }

    public static EventPublisher publisher(Object cipher) {
        var factory = new DefaultKafkaProducerFactory<String, byte[]>(
                Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 300), new StringSerializer(),
                new ByteArraySerializer());
        return new EventPublisher(new KafkaTemplate<>(factory), (EnvelopeCipher) cipher, ServiceName.MELDING,
                new SendingMeters(new SimpleMeterRegistry()));
    }
}
