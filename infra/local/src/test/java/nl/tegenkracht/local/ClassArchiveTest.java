package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.local.PartSpec.BootJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests start with from the second platform on (record 0382). */
@Tag("service")
class ClassArchiveTest {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    @TempDir
    Path directory;

    private FakePlatform fake;

    @BeforeEach
    void writeJar() throws IOException {
        var jar = FakePlatform.jar(FakePlatform.root(directory).resolve("fake.jar"));
        fake = new FakePlatform(LocalSettings.of(directory).withPorts(Ports.free()).withArchiving(), "",
                new BootJar(jar));
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aPartStartsWithTheClassesThatItLoadedTheTimeBefore() throws IOException {
        assertThat(command()).noneMatch(flag -> flag.startsWith(ARCHIVE));
        fake.platform.start();
        assertThat(command()).as("only what is whole").noneMatch(flag -> flag.startsWith(ARCHIVE));

        fake.platform.stop();

        assertThat(command()).anyMatch(flag -> flag.startsWith(ARCHIVE) && Files.exists(Path.of(
                flag.substring(ARCHIVE.length())))).noneMatch(flag -> flag.startsWith("-XX:ArchiveClassesAtExit"));
        var part = fake.platform.part(FakePlatform.SERVICE);
        Files.delete(part.log());
        fake.platform.start();
        assertThat(Files.readString(part.log())).isEqualTo("fake part begins\n");
    }

    @Test
    void aBrokenArchiveDoesNotPreventTheStart() throws IOException {
        fake.platform.start();
        fake.platform.stop();
        var archive = command().stream().filter(flag -> flag.startsWith(ARCHIVE)).findFirst().orElseThrow();
        Files.writeString(Path.of(archive.substring(ARCHIVE.length())), "broken");

        fake.platform.start();

        assertThat(fake.platform.parts()).allMatch(LocalPart::isReady);
    }

    private List<String> command() {
        return fake.platform.part(FakePlatform.SERVICE).prepare().command();
    }
}
