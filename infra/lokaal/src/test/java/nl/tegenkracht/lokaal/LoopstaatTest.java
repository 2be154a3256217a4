package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopstaatTest {

    @TempDir
    Path data;

    private Process proces;

    @AfterEach
    void ruimOp() {
        proces.destroyForcibly();
    }

    @Test
    void wieKlaarIsMaarNietOpgeruimdWordtLeeftNietMeer() throws IOException {
        proces = new ProcessBuilder("bash", "-c", "sleep 0.3 & echo $!; exec sleep 60").start();
        var kind = ProcessHandle.of(Long.parseLong(proces.inputReader().readLine())).orElseThrow();

        await().atMost(Duration.ofSeconds(10)).until(() -> !Loopstaat.leeft(kind));

        assertThat(kind.isAlive()).as("voor Java bestaat het nog").isTrue();
        assertThat(Loopstaat.leeft(proces.toHandle())).isTrue();
    }

    @Test
    void eenProcesIsAlleenOnsMetOnzeMapOnsOnderdeelEnHetzelfdeBegin() throws IOException {
        var loopstaat = new Loopstaat(data);
        proces = met(data, "dienst");
        var loopt = loopstaat.schrijf("dienst", proces.toHandle(), 2, "v1");
        await().atMost(Duration.ofSeconds(10)).until(() -> loopstaat.isOns(loopt));

        assertThat(loopstaat.van("dienst")).contains(loopt);
        assertThat(loopstaat.isOns(
                new Loopstaat.Loopt("dienst", proces.toHandle(), 2, loopt.gestart().minusSeconds(60), "v1"))).isFalse();
        assertThat(loopstaat.isOns(new Loopstaat.Loopt("dien", proces.toHandle(), 2, loopt.gestart(), "v1"))).isFalse();
        assertThat(new Loopstaat(data.getParent()).isOns(loopt)).isFalse();
    }

    @Test
    void eenKapotBestandIsGeenProces() throws IOException {
        proces = met(data, "dienst");
        Files.createDirectories(data.resolve("loopt"));
        Files.writeString(data.resolve("loopt/dienst.json"), "{\"pid\": ");

        assertThat(new Loopstaat(data).alle()).isEmpty();
    }

    private static Process met(Path data, String onderdeel) throws IOException {
        var kenmerk = new Loopstaat(data).kenmerk(onderdeel);
        return new ProcessBuilder("bash", "-c", "read -r _", kenmerk.get(0), kenmerk.get(1), "einde").start();
    }
}
