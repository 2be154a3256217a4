package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
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
    void theJarUnpacksItselfWithItsLibrariesBesideIt() {
        var unpacked = unpacker.unpack("service", jar);

        assertThat(unpacked.jar()).hasFileName("service-1.jar").isRegularFile();
        assertThat(unpacked.directory().resolve("lib/library-1.jar")).isRegularFile();
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
                .hasMessageContaining("Invalid or corrupt jarfile");
        assertThat(directory.resolve("programs/service")).isEmptyDirectory();
    }
}
