package nl.tegenkracht.beleid.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import nl.tegenkracht.beleid.BeleidService;
import nl.tegenkracht.broker.Broker;
import nl.tegenkracht.broker.BrokerLocation;
import nl.tegenkracht.broker.BrokerPasswords;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.testkit.TestPlatform;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Beleid starts without a broker, and is published as soon as there is one. */
@Tag("service")
@Tag("timing")
@ExtendWith(OutputCaptureExtension.class)
class BrokerDownTest {

    /** An epoch of its own: nothing has been published for it yet, although other tests share the store. */
    private static final long EPOCH = 7;
    private static final DataDomain KAMERBREED = DataDomain.GEMEENSCHAPPELIJK;
    private static final String REGELSET = "9b1f4c7e2d6a4803b5e91c7a0f3d8e62";

    @TempDir
    private Path directory;

    @Test
    void withoutABrokerItKeepsTryingUntilOneAnswers(CapturedOutput output) throws IOException {
        var port = freePort();
        var pending = LogCode.PUBLICATION_PENDING.code();
        try (var service = startService(port)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> output.getOut().contains(pending));
            assertThat(isAnnounced(service)).isFalse();

            try (var _ = Broker.start(new BrokerLocation(directory, port, freePort()),
                    Landscape.read(TestPlatform.instance().landscapeFile()),
                    BrokerPasswords.in(TestPlatform.instance().directory().resolve("sleutels")))) {
                await().atMost(Duration.ofMinutes(2)).until(() -> isAnnounced(service));
            }
        }
    }

    private static boolean isAnnounced(ConfigurableApplicationContext service) {
        var id = new Announcement(REGELSET, 1, null, null, null).eventId(EPOCH);
        var mongo = service.getBean(MongoTemplate.class);
        return DomainContext.in(KAMERBREED, () -> mongo.findById(id, Document.class, "publicatie") != null);
    }

    private static ConfigurableApplicationContext startService(int port) {
        var properties = new HashMap<String, Object>();
        DynamicPropertyRegistry registry = (name, value) -> properties.put(name, value.get());
        TestPlatform.instance().register(registry, ServiceName.BELEID);
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + port);
        properties.put("tegenkracht.epoch", EPOCH);
        properties.put("tegenkracht.toepasselijkverklaringen", "../infra/demo/toepasselijkverklaringen.json");
        return new SpringApplicationBuilder(BeleidService.class)
                .run(properties.entrySet().stream().map(property -> "--" + property).toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
