package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.lokaal.Voortgang.Stap;
import org.junit.jupiter.api.Test;

class VoortgangTest {

    private final ByteArrayOutputStream geschreven = new ByteArrayOutputStream();
    private final PrintStream uit = new PrintStream(geschreven, true, StandardCharsets.UTF_8);

    @Test
    void zonderTerminalIsElkeVeranderingEenRegelZonderStuurtekens() {
        try (var voortgang = new Voortgangsregels(uit)) {
            voortgang.begin(List.of("store", "rapportage"));
            voortgang.meld("store", Stap.WACHT, Duration.ZERO);
            voortgang.meld("store", Stap.START, Duration.ofMillis(340));
            voortgang.meld("store", Stap.GEREED, Duration.ofMillis(12_050));
        }
        assertThat(tekst()).isEqualTo("     0,3 s  store       start\n    12,0 s  store       gereed\n");
    }

    @Test
    void opEenTerminalHoudtElkOnderdeelZijnRegelEnIsHetLaatsteBeeldDeUitkomst() {
        var voortgang = new Voortgangsscherm(uit);
        voortgang.begin(List.of("store", "broker"));
        voortgang.meld("store", Stap.GEREED, Duration.ofSeconds(2));
        voortgang.meld("broker", Stap.MISLUKT, Duration.ofSeconds(3));
        voortgang.close();

        var laatste = tekst().substring(tekst().lastIndexOf("\033[2A") + 1);
        assertThat(laatste.lines()).hasSize(2);
        assertThat(laatste).contains("2,0 s  store   gereed", "3,0 s  broker  mislukt");
    }

    @Test
    void naHetSluitenKomtErNietsMeerOverWatDaarnaGezegdWordt() {
        var voortgang = new Voortgangsscherm(uit);
        voortgang.begin(List.of("store"));
        voortgang.close();
        uit.print("Afgebroken");

        voortgang.meld("store", Stap.GEREED, Duration.ofSeconds(2));
        voortgang.close();

        assertThat(tekst()).endsWith("Afgebroken");
    }

    private String tekst() {
        return geschreven.toString(StandardCharsets.UTF_8);
    }
}
