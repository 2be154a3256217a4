package nl.tegenkracht.starter.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.testkit.CompatFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/** Every event a release ever sent still opens here, and says the same. */
class EventCompatTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    @EnabledIfSystemProperty(named = "compat.write", matches = ".+")
    void writeTheEventsOfThisRelease() throws IOException {
        var release = CompatFixtures.release(System.getProperty("compat.write"));
        var events = Files.createDirectories(release.resolve("events"));
        var cipher = new EnvelopeCipher(KeyFileVault.in(release.resolve("keys")), JSON);
        for (var type : EventType.values()) {
            var data = Files.readString(Path.of("src/test/resources/compat-data/" + type.type() + ".json"));
            var service = ServiceName.parse(type.type().split("\\.")[2]).orElseThrow();
            var event = new Event(Id.derivedFrom(type.type()),
                    Event.sourceOf(Event.DEMO_OIN, service.applicationName()),
                    type.type(), Instant.parse("2026-11-21T10:15:30.123456Z"), Id.derivedFrom("subject"), 1, 1,
                    JSON.readTree(data));
            Files.write(events.resolve(type.type() + ".json"), cipher.seal(topic(type, service), event));
            Files.writeString(events.resolve(type.type() + ".data.json"), event.data() + "\n");
        }
    }

    private static String topic(EventType type, ServiceName service) {
        return type == EventType.TELLING ? Topics.TELLING : Topics.events(new DataDomain("fractie-noord"), service);
    }
}
