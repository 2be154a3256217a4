package nl.tegenkracht.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Een afgesloten run van zes regels die klopt, en wat een controle er daarna van vindt. */
abstract class MetZesRegels {

    @TempDir
    Path map;

    Proefspoor proef;
    Spoormap spoor;
    String run;

    @BeforeEach
    void begin() throws IOException {
        proef = Proefspoor.in(map);
        spoor = proef.map();
        proef.schrijf(6);
        run = spoor.runs().getFirst();
        assertThat(proef.controleer().bevindingen()).isEmpty();
    }

    void gevonden(Bevinding.Soort soort, long nr) throws IOException {
        assertThat(proef.controleer().bevindingen()).anySatisfy(bevinding -> {
            assertThat(bevinding.soort()).isEqualTo(soort);
            assertThat(bevinding.run()).isEqualTo(run);
            assertThat(bevinding.nr()).isEqualTo(nr);
        });
    }

    List<Bevinding.Soort> soorten() throws IOException {
        return proef.controleer().bevindingen().stream().map(Bevinding::soort).toList();
    }
}
