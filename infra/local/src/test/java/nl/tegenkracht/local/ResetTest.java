package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("service")
class ResetTest {

    @TempDir
    Path directory;

    private FakePlatform fake;
    private Path dataFile;

    @BeforeEach
    void writeData() throws IOException {
        fake = new FakePlatform(FakePlatform.root(directory), "");
        DataDirectory.claim(fake.settings);
        dataFile = Files.createDirectories(fake.settings.data().resolve("store")).resolve("db");
        Files.writeString(dataFile, "something of someone");
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void withoutYesEverythingStays() {
        assertThat(fake.run("no\n", "reset")).isEqualTo(1);
        assertThat(fake.run("", "reset")).isEqualTo(1);

        assertThat(fake.output()).contains("meldingen, klachten, sessions, keys and logs", "Nothing has been erased.");
        assertThat(dataFile).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes\n", "ja\n", " YES \n"})
    void withYesEverythingIsGoneExceptTheUnpackedPrograms(String answer) throws IOException {
        var program = Files.createDirectories(fake.settings.programs().resolve("store")).resolve("store.jar");
        Files.writeString(program, "");

        assertThat(fake.run(answer, "reset")).isZero();

        assertThat(dataFile.getParent()).doesNotExist();
        assertThat(program).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--yes", "--ja"})
    void aScriptCanDoItWithoutBeingAsked(String option) {
        assertThat(fake.run("", "reset", option)).isZero();
        assertThat(dataFile).doesNotExist();
    }

    @Test
    void whatIsRunningStopsFirst() {
        fake.platform.start();

        assertThat(fake.run("", "reset", "--yes")).isZero();

        assertThat(fake.running()).isEmpty();
        assertThat(fake.settings.data().resolve("logs")).doesNotExist();
    }

    @Test
    void aDirectoryOfSomeoneElseIsNeverErasedOrUsed() throws IOException {
        var foreign = Files.createDirectories(directory.resolve("foreign"));
        Files.writeString(foreign.resolve("letter"), "mine");
        var elsewhere = new FakePlatform(fake.settings.withData(foreign), "");

        assertThat(elsewhere.run("", "reset", "--yes")).isZero();
        assertThat(elsewhere.run("", "start")).isEqualTo(1);

        assertThat(elsewhere.output()).contains("nothing to erase", "not empty and not of Tegenkracht");
        assertThat(foreign.resolve("letter")).exists();
    }
}
