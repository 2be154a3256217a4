package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProefomgevingTest {

    @TempDir
    private Path map;

    @Test
    void buitenDezeMachineStartDeProviderNietEnZegtInEenZinWaarom(CapturedOutput uitvoer) {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0")).hasRootCauseInstanceOf(GeenProefomgeving.class);
        assertThat(uitvoer).containsOnlyOnce("Met tegenkracht.demo=true mag server.address alleen een adres van deze "
                + "machine zelf zijn, zoals 127.0.0.1.").doesNotContain("Tomcat started");
    }

    @Test
    void zonderProefomgevingStartZijOokNiet(CapturedOutput uitvoer) {
        assertThatThrownBy(() -> start("--tegenkracht.demo=false")).hasRootCauseInstanceOf(GeenProefomgeving.class);
        assertThat(uitvoer).contains("kent alleen verzonnen personen").doesNotContain("Tomcat started");
    }

    private void start(String... argumenten) {
        var alle = new ArrayList<>(List.of(argumenten));
        alle.addAll(List.of("--server.port=0", "--tegenkracht.sleutelmap=" + map.resolve("sleutels"),
                "--tegenkracht.identiteit.map=" + map.resolve("identiteit"),
                "--tegenkracht.landschap=" + Path.of("../demo/landschap.json").toAbsolutePath().normalize(),
                "--tegenkracht.personen=" + Path.of("../demo/personen.json").toAbsolutePath().normalize()));
        SpringApplication.run(IdentityApplication.class, alle.toArray(String[]::new)).close();
    }
}
