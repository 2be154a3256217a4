package nl.tegenkracht.rapportage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.rapportage.RapportageService;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

@Tag("service")
class OpenDashboardTest {

    /** The web server would wait for it as long as it may: in this test half an hour. */
    @Test
    void anOpenDashboardKeepsNoServiceFromStopping() throws Exception {
        var arguments = TestPlatform.instance().arguments(ServiceName.RAPPORTAGE);
        arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=30m");
        var service = new SpringApplicationBuilder(RapportageService.class).run(arguments.toArray(String[]::new));
        var viewer = TestClient.of(service.getEnvironment().getProperty("local.server.port", Integer.class),
                ServiceName.RAPPORTAGE,
                TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, "gemeenschappelijk"));
        var stream = HttpClient.newHttpClient().send(viewer.request("/v1/tellingen/stroom")
                .header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(stream.body()))) {
            assertThat(lines.readLine()).isNotNull();

            service.close();

            assertThat(lines.lines().toList()).isNotNull();
        }
    }
}
