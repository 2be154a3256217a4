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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class JarUnpackerTest {

    @TempDir
    Path directory;

    private JarUnpacker unpacker;
    private Path jar;

    @BeforeEach
    void writeJar() throws IOException {
        unpacker = new JarUnpacker(directory.resolve("programs"));
        jar = FakePlatform.jar(directory.resolve("service-1.jar"));
    }

    @Test
    void theClassesGoIntoAPlainJarWithTheLibrariesBesideIt() throws IOException {
        var unpacked = unpacker.unpack("service", jar);

        assertThat(unpacked.jar()).hasFileName("service-1.jar");
        assertThat(unpacked.directory().resolve("lib")).isDirectoryContaining("glob:**/library-1.jar")
                .isDirectoryNotContaining("glob:**/does-not-belong.jar");
        try (var plain = new JarFile(unpacked.jar().toFile())) {
            var fields = plain.getManifest().getMainAttributes();
            assertThat(fields.getValue("Main-Class")).isEqualTo(FakePart.class.getName());
            assertThat(fields.getValue("Class-Path")).isEqualTo("lib/library-1.jar");
            assertThat(plain.stream().map(JarEntry::getName)).containsExactly("META-INF/MANIFEST.MF",
                    "META-INF/spring.factories", "nl/", FakePart.class.getName().replace('.', '/') + ".class");
        }
    }

    @Test
    void theSameContentIsUnpackedOnce() throws IOException {
        var first = unpacker.unpack("service", jar);
        var createdAt = Files.getLastModifiedTime(first.jar());

        assertThat(unpacker.unpack("service", FakePlatform.jar(jar))).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.jar())).isEqualTo(createdAt);
        assertThat(unpacker.unpack("service", FakePlatform.jar(jar, "new")).version()).isNotEqualTo(first.version());
    }

    @Test
    void whatIsNotASpringBootJarLeavesNothingHalfDone() throws IOException {
        Files.delete(jar);
        assertThatThrownBy(() -> unpacker.unpack("service", jar)).isInstanceOf(StartFailure.class)
                .hasMessageContaining("service has not been built");

        Files.writeString(jar, "no jar");
        assertThatThrownBy(() -> unpacker.unpack("service", jar)).isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be read");

        try (var empty = new JarOutputStream(Files.newOutputStream(jar))) {
            empty.putNextEntry(new JarEntry("something"));
        }
        assertThatThrownBy(() -> unpacker.unpack("service", jar)).isInstanceOf(StartFailure.class)
                .hasMessageContaining("BOOT-INF/classpath.idx is missing");
        assertThat(directory.resolve("programs/service")).isEmptyDirectory();
    }
}
