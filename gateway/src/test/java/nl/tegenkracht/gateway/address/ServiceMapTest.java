package nl.tegenkracht.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.jobs.JobFailed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceMapTest {

    private static final URI MELDING = URI.create("http://127.0.0.1:8101");

    @TempDir
    private Path directory;
    private Path file;
    private ServiceMap serviceMap;

    @BeforeEach
    void setUp() throws IOException {
        file = directory.resolve("landschap.json");
        write("ambtelijk", "actief", 1);
        serviceMap = new ServiceMap(new GatewayProperties(file, null, URI.create("http://localhost:8080"),
                URI.create("http://localhost:9000"), directory, true,
                Map.of("lokaal", Map.of(ServiceName.MELDING, List.of(MELDING))),
                URI.create("mailto:x@y.example")));
    }

    @Test
    void aServiceInADomainHasAnAddressAndAnAudience() {
        assertThat(serviceMap.target("ambtelijk", "melding")).hasValueSatisfying(target -> {
            assertThat(target.addresses().all()).containsExactly(MELDING);
            assertThat(target.audience()).isEqualTo("melding@lokaal");
        });
        assertThat(serviceMap.target("ambtelijk", "klacht")).isEmpty();
        assertThat(serviceMap.target("fractie-noord", "melding")).isEmpty();
        assertThat(serviceMap.anywhere(ServiceName.MELDING)).isPresent();
        assertThat(serviceMap.anywhere(ServiceName.BELEID)).isEmpty();
    }

    @Test
    void mijnWerkAsksEveryServiceOfADomain() {
        assertThat(serviceMap.targets("ambtelijk"))
                .extracting(ServiceTarget::service, target -> target.addresses().all())
                .containsExactly(tuple(ServiceName.MELDING, List.of(MELDING)));
        assertThat(serviceMap.targets("fractie-noord")).isEmpty();
    }

    @Test
    void anAddedDomainNeedsNoRestart() throws IOException {
        write("fractie-noord", "actief", 2);
        serviceMap.reload();
        assertThat(serviceMap.target("fractie-noord", "melding")).isPresent();
        assertThat(serviceMap.target("ambtelijk", "melding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voorbereid", "gesloten", "vernietigd"})
    void aDomainNotYetOrNoLongerServedCannotBeReached(String state) throws IOException {
        write("ambtelijk", state, 2);
        serviceMap.reload();
        assertThat(serviceMap.target("ambtelijk", "melding")).isEmpty();
        assertThat(serviceMap.targets("ambtelijk")).isEmpty();
    }

    @Test
    void aDomainInAfbouwRemainsReachable() throws IOException {
        write("ambtelijk", "in afbouw", 2);
        serviceMap.reload();
        assertThat(serviceMap.target("ambtelijk", "melding")).isPresent();
    }

    @Test
    void anUnreadableLandscapeKeepsThePreviousMapInForce() throws IOException {
        Files.writeString(file, "{ half");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(3)));
        assertThatThrownBy(serviceMap::reload).isInstanceOf(JobFailed.class);
        assertThat(serviceMap.target("ambtelijk", "melding")).isPresent();
    }

    private void write(String domain, String state, long time) throws IOException {
        Files.writeString(file, """
                { "domeinen": [ { "domein": "%s", "naam": "Proef", "staat": "%s" } ],
                  "deployments": [ { "naam": "lokaal", "domeinen": ["%s"] } ] }
                """.formatted(domain, state, domain));
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(time)));
    }
}
