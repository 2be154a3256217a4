package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Files.writeString(dataFile, "iets van iemand");
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void withoutYesEverythingStays() {
        assertThat(fake.run("nee\n", "reset")).isEqualTo(1);
        assertThat(fake.run("", "reset")).isEqualTo(1);

        assertThat(fake.output()).contains("meldingen, klachten, sessies, sleutels en logs", "Er is niets gewist.");
        assertThat(dataFile).exists();
    }

    @Test
    void withYesEverythingIsGoneExceptTheUnpackedPrograms() throws IOException {
        var program = Files.createDirectories(fake.settings.programs().resolve("store")).resolve("store.jar");
        Files.writeString(program, "");

        assertThat(fake.run("ja\n", "reset")).isZero();

        assertThat(dataFile.getParent()).doesNotExist();
        assertThat(program).exists();
    }

    @Test
    void aScriptCanDoItWithoutBeingAsked() {
        assertThat(fake.run("", "reset", "--ja")).isZero();
        assertThat(dataFile).doesNotExist();
    }

    @Test
    void whatIsRunningStopsFirst() {
        fake.platform.start();

        assertThat(fake.run("", "reset", "--ja")).isZero();

        assertThat(fake.running()).isEmpty();
        assertThat(fake.settings.data().resolve("logs")).doesNotExist();
    }

    @Test
    void aDirectoryOfSomeoneElseIsNeverErasedOrUsed() throws IOException {
        var foreign = Files.createDirectories(directory.resolve("vreemd"));
        Files.writeString(foreign.resolve("brief"), "van mij");
        var elsewhere = new FakePlatform(fake.settings.withData(foreign), "");

        assertThat(elsewhere.run("", "reset", "--ja")).isZero();
        assertThat(elsewhere.run("", "start")).isEqualTo(1);

        assertThat(elsewhere.output()).contains("niets te wissen", "niet leeg en niet van Tegenkracht");
        assertThat(foreign.resolve("brief")).exists();
    }
}
