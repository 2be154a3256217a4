package nl.tegenkracht.local;

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

class JarUnpackerTest {

    @TempDir
    Path directory;

    private JarUnpacker unpacker;
    private Path jar;

    @BeforeEach
    void writeJar() throws IOException {
        unpacker = new JarUnpacker(directory.resolve("programmas"));
        jar = FakePlatform.jar(directory.resolve("dienst-1.jar"));
    }

    @Test
    void theClassesGoIntoAPlainJarWithTheLibrariesBesideIt() throws IOException {
        var unpacked = unpacker.unpack("dienst", jar);

        assertThat(unpacked.jar()).hasFileName("dienst-1.jar");
        assertThat(unpacked.directory().resolve("lib")).isDirectoryContaining("glob:**/bibliotheek-1.jar")
                .isDirectoryNotContaining("glob:**/hoort-er-niet-bij.jar");
        try (var plain = new JarFile(unpacked.jar().toFile())) {
            var fields = plain.getManifest().getMainAttributes();
            assertThat(fields.getValue("Main-Class")).isEqualTo(FakePart.class.getName());
            assertThat(fields.getValue("Class-Path")).isEqualTo("lib/bibliotheek-1.jar");
            assertThat(plain.stream().map(JarEntry::getName)).containsExactly("META-INF/MANIFEST.MF", "nl/",
                    FakePart.class.getName().replace('.', '/') + ".class");
        }
    }

    @Test
    void theSameContentIsUnpackedOnce() throws IOException {
        var first = unpacker.unpack("dienst", jar);
        var createdAt = Files.getLastModifiedTime(first.jar());

        assertThat(unpacker.unpack("dienst", FakePlatform.jar(jar))).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.jar())).isEqualTo(createdAt);
        assertThat(unpacker.unpack("dienst", FakePlatform.jar(jar, "nieuw")).version()).isNotEqualTo(first.version());
    }

    @Test
    void whatIsNotASpringBootJarLeavesNothingHalfDone() throws IOException {
        Files.delete(jar);
        assertThatThrownBy(() -> unpacker.unpack("dienst", jar)).isInstanceOf(StartFailure.class)
                .hasMessageContaining("dienst is niet gebouwd");

        Files.writeString(jar, "geen jar");
        assertThatThrownBy(() -> unpacker.unpack("dienst", jar)).isInstanceOf(StartFailure.class)
                .hasMessageContaining("niet te lezen");

        try (var empty = new JarOutputStream(Files.newOutputStream(jar))) {
            empty.putNextEntry(new JarEntry("iets"));
        }
        assertThatThrownBy(() -> unpacker.unpack("dienst", jar)).isInstanceOf(StartFailure.class)
                .hasMessageContaining("BOOT-INF/classpath.idx ontbreekt");
        assertThat(directory.resolve("programmas/dienst")).isEmptyDirectory();
    }
}
