package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.testkit.CompatFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every event a release ever sent still opens here, and says the same. */
class EventCompatTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path keys;

    static List<Path> releases() {
        return CompatFixtures.releases();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyEventOfThatReleaseOpensAndSaysTheSame(Path release) throws IOException {
        CompatFixtures.copyKeys(release.resolve("keys"), keys);
        var cipher = new EnvelopeCipher(KeyFileVault.in(keys), JSON);
        for (var type : EventType.values()) {
            var file = release.resolve("events").resolve(type.type() + ".json");
            if (Files.exists(file)) {
                var event = cipher.open(topic(type, serviceOf(type)), Files.readAllBytes(file));

                assertThat(event.type()).isEqualTo(type.type());
                assertThat(event.data()).as(type.type()).isEqualTo(JSON.readTree(
                        Files.readString(release.resolve("events").resolve(type.type() + ".data.json"))));
                assertThat(event.dataAs(form(type))).isNotNull();
            }
        }
        assertThat(release.resolve("events/" + EventType.KLACHT_STAND.type() + ".json")).exists();
    }

    private static Class<?> form(EventType type) {
        return switch (type) {
            case MELDING_ONTVANGEN, MELDING_TOEGEWEZEN, MELDING_STAND -> MeldingSnapshot.class;
            case KLACHT_INGEDIEND, KLACHT_AANGEVULD, KLACHT_STAND -> KlachtSnapshot.class;
            case REGELSET_VASTGESTELD -> Regelset.class;
            case TOEPASSELIJKVERKLARING_VAN_KRACHT -> Toepasselijkverklaring.class;
            case TELLING -> Telling.class;
        };
    }

    @Test
    @EnabledIfSystemProperty(named = "compat.write", matches = ".+")
    void writeTheEventsOfThisRelease() throws IOException {
        var release = CompatFixtures.release(System.getProperty("compat.write"));
        var events = Files.createDirectories(release.resolve("events"));
        var cipher = new EnvelopeCipher(KeyFileVault.in(release.resolve("keys")), JSON);
        for (var type : EventType.values()) {
            var data = Files.readString(Path.of("src/test/resources/compat-data/" + type.type() + ".json"));
            var service = serviceOf(type);
            var event = new Event(Id.derivedFrom(type.type()),
                    Event.sourceOf(Event.DEMO_OIN, service.applicationName()),
                    type.type(), Instant.parse("2026-11-21T10:15:30.123456Z"), Id.derivedFrom("subject"), 1, 1,
                    JSON.readTree(data));
            Files.write(events.resolve(type.type() + ".json"), cipher.seal(topic(type, service), event));
            Files.writeString(events.resolve(type.type() + ".data.json"), event.data() + "\n");
        }
    }

    private static ServiceName serviceOf(EventType type) {
        return ServiceName.parse(type.type().split("\\.")[2]).orElseThrow();
    }

    private static String topic(EventType type, ServiceName service) {
        return type == EventType.TELLING ? Topics.TELLING : Topics.events(new DataDomain("fractie-noord"), service);
    }
}
