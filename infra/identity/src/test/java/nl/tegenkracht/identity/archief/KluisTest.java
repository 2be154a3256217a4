package nl.tegenkracht.identity.archief;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.tegenkracht.identity.Instellingen;
import nl.tegenkracht.identity.sleutel.Sleutelmap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class KluisTest {

    @TempDir
    private Path map;
    private Kluis kluis;

    @BeforeEach
    void open() {
        kluis = kluisMetSleutelsIn("sleutels");
    }

    @Test
    void watErinGaatKomtErWeerUit() {
        kluis.schrijf("a", "inhoud".getBytes(UTF_8));
        kluis.schrijf("a", "nieuwe inhoud".getBytes(UTF_8));
        kluis.schrijf("b", "weg".getBytes(UTF_8));
        kluis.wis("b");

        assertThat(kluisMetSleutelsIn("sleutels").alles()).containsOnlyKeys("a")
                .hasEntrySatisfying("a", inhoud -> assertThat(inhoud).asString(UTF_8).isEqualTo("nieuwe inhoud"));
    }

    @Test
    void eenGewijzigdOfVerplaatstBestandTeltNiet() throws IOException {
        kluis.schrijf("a", "van a".getBytes(UTF_8));
        kluis.schrijf("b", "van b".getBytes(UTF_8));
        Files.copy(bestand("a.inlog"), bestand("b.inlog"), StandardCopyOption.REPLACE_EXISTING);
        var inhoud = Files.readAllBytes(bestand("a.inlog"));
        inhoud[inhoud.length - 1] ^= 1;
        Files.write(bestand("a.inlog"), inhoud);

        assertThat(kluis.alles()).isEmpty();
    }

    @Test
    void metEenAndereSleutelIsNietsTeLezen() {
        kluis.schrijf("a", "inhoud".getBytes(UTF_8));

        assertThat(kluisMetSleutelsIn("andere").alles()).isEmpty();
    }

    @Test
    void watHalfBleefLiggenVerdwijntEnWatEenAnderErLegdeBlijft() throws IOException {
        Files.write(bestand("half.inlog-half"), new byte[3]);
        Files.writeString(bestand("aantekening.txt"), "van een ander");

        assertThat(kluis.alles()).isEmpty();
        assertThat(bestand("half.inlog-half")).doesNotExist();
        assertThat(bestand("aantekening.txt")).exists();
    }

    private Path bestand(String naam) {
        return map.resolve("inlogs").resolve(naam);
    }

    private Kluis kluisMetSleutelsIn(String sleutels) {
        var instellingen = new Instellingen(true, null, null, null, null, map.resolve(sleutels),
                new Instellingen.Identiteit(map.resolve("inlogs")), null, null);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Instellingen.class, () -> instellingen);
            context.register(Sleutelmap.class, Kluis.class);
            context.refresh();
            return context.getBean(Kluis.class);
        }
    }
}
