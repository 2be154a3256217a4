package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UitpakkerTest {

    @TempDir
    Path map;

    private Uitpakker uitpakker;
    private Path jar;

    @BeforeEach
    void jar() throws IOException {
        uitpakker = new Uitpakker(map.resolve("programmas"));
        jar = Nepplatform.jar(map.resolve("dienst-1.jar"));
    }

    @Test
    void deKlassenKomenInEenGewoneJarMetDeBibliothekenErnaast() throws IOException {
        var uitgepakt = uitpakker.pakUit("dienst", jar);

        assertThat(uitgepakt.jar()).hasFileName("dienst-1.jar");
        assertThat(uitgepakt.map().resolve("lib")).isDirectoryContaining("glob:**/bibliotheek-1.jar")
                .isDirectoryNotContaining("glob:**/hoort-er-niet-bij.jar");
        try (var gewoon = new JarFile(uitgepakt.jar().toFile())) {
            var velden = gewoon.getManifest().getMainAttributes();
            assertThat(velden.getValue("Main-Class")).isEqualTo(Nepdeel.class.getName());
            assertThat(velden.getValue("Class-Path")).isEqualTo("lib/bibliotheek-1.jar");
            assertThat(gewoon.stream().map(JarEntry::getName)).containsExactly("META-INF/MANIFEST.MF", "nl/",
                    Nepdeel.class.getName().replace('.', '/') + ".class");
        }
    }

    @Test
    void dezelfdeInhoudWordtEenmaalUitgepakt() throws IOException {
        var eerst = uitpakker.pakUit("dienst", jar);
        var gemaakt = Files.getLastModifiedTime(eerst.jar());

        assertThat(uitpakker.pakUit("dienst", Nepplatform.jar(jar))).isEqualTo(eerst);
        assertThat(Files.getLastModifiedTime(eerst.jar())).isEqualTo(gemaakt);
        assertThat(uitpakker.pakUit("dienst", Nepplatform.jar(jar, "nieuw")).versie()).isNotEqualTo(eerst.versie());
    }

    @Test
    void watGeenJarVanSpringBootIsLaatNietsHalfsAchter() throws IOException {
        Files.delete(jar);
        assertThatThrownBy(() -> uitpakker.pakUit("dienst", jar)).isInstanceOf(StartFout.class)
                .hasMessageContaining("dienst is niet gebouwd");

        Files.writeString(jar, "geen jar");
        assertThatThrownBy(() -> uitpakker.pakUit("dienst", jar)).isInstanceOf(StartFout.class)
                .hasMessageContaining("niet te lezen");

        try (var leeg = new JarOutputStream(Files.newOutputStream(jar))) {
            leeg.putNextEntry(new JarEntry("iets"));
        }
        assertThatThrownBy(() -> uitpakker.pakUit("dienst", jar)).isInstanceOf(StartFout.class)
                .hasMessageContaining("BOOT-INF/classpath.idx ontbreekt");
        assertThat(map.resolve("programmas/dienst")).isEmptyDirectory();
    }
}
