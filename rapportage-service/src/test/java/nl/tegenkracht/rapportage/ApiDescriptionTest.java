package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.ApiDescriptionFile;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The API describes itself; {@code infra/lint} reads the file this leaves. */
@Tag("service")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiDescriptionTest {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    @Test
    void theseAreTheAddressesOfTheApi() {
        var description = ApiDescriptionFile
                .write(new TestClient(port, ServiceName.RAPPORTAGE, "gemeenschappelijk", null));

        assertThat(description.get("paths").propertyNames()).containsExactlyInAnyOrder("/tellingen",
                "/tellingen/stroom");
    }
}
