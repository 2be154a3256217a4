package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {

    private static final Path SCRIPT = root().resolve("start");

    @TempDir
    Path directory;

    private record ScriptResult(int code, String output) {}

    @Test
    void helpSaysWhichCommandsThereAre() throws Exception {
        assertThat(bash(SCRIPT + " help")).satisfies(u -> {
            assertThat(u.code()).isZero();
            assertThat(u.output()).contains("stop", "status", "reset");
        });
    }

    @Test
    void anUnknownCommandGivesTheHelpAndCodeTwo() throws Exception {
        assertThat(bash(SCRIPT + " dans")).satisfies(u -> {
            assertThat(u.code()).isEqualTo(2);
            assertThat(u.output()).contains("Onbekende opdracht: dans", "Gebruik: ./start");
        });
    }

    @Test
    void withoutJdk25ThereIsOneSentence() throws Exception {
        assertThat(withFunctions("kandidaten() { :; }; vind_jdk")).satisfies(u -> {
            assertThat(u.code()).isEqualTo(1);
            assertThat(u.output().lines()).singleElement().asString().contains("JDK 25", "JAVA_HOME");
        });
    }

    @Test
    void onlyAJdk25Counts() throws Exception {
        jdk("zeventien", "17.0.15");
        jdk("achtentwintig", "28");
        jdk("vijfentwintig", "25.0.3");
        var find = "kandidaten() { printf '%s\\n' " + directory + "/niets " + directory + "/zeventien " + directory
                + "/achtentwintig "
                + directory + "/vijfentwintig; }; vind_jdk";

        assertThat(withFunctions(find)).isEqualTo(new ScriptResult(0, directory.resolve("vijfentwintig") + "\n"));
    }

    @Test
    void aMavenThatIsTooOldIsNamed() throws Exception {
        assertThat(withFunctions("mvn() { echo 'Apache Maven 3.6.3 (abc)'; }; controleer_bouwgereedschap"))
                .satisfies(u -> {
                    assertThat(u.code()).isEqualTo(1);
                    assertThat(u.output())
                            .isEqualTo("Maven 3.6.3 is te oud; om te bouwen is Maven 3.8.7 of later nodig.\n");
                });
        assertThat(withFunctions(
                "cd " + directory + "; mvn() { echo 'Apache Maven 3.10.0'; }; controleer_bouwgereedschap"))
                .isEqualTo(new ScriptResult(0, ""));
    }

    @Test
    void buildsOnlyIfSomethingIsMissingOrChanged() throws Exception {
        Files.writeString(directory.resolve("pom.xml"), "<module>infra/iets</module>\n<module>infra/e2e</module>\n");
        var setUp = "cd " + directory + "; touch -d '2 hours ago' pom.xml; mkdir -p infra/{iets,e2e}/src/main;";
        var jars = "for j in $(jars); do mkdir -p \"$(dirname \"$j\")\"; touch \"$j\"; done;";
        var check = "if bouwen_nodig; then echo ja; else echo nee; fi;";

        assertThat(withFunctions(setUp + check).output()).isEqualTo("ja\n");
        assertThat(withFunctions(setUp + jars + check).output()).isEqualTo("nee\n");
        assertThat(withFunctions(setUp + "touch -d '1 hour' infra/e2e/src/main/Toets.java;" + check).output())
                .isEqualTo("nee\n");
        assertThat(withFunctions(setUp + "touch -d '1 hour' infra/iets/src/main/Iets.java;" + check).output())
                .isEqualTo("ja\n");
        assertThat(withFunctions(setUp + "mkdir -p target; touch -d '2 hours' target/gebouwd;" + check).output())
                .isEqualTo("nee\n");
    }

    private void jdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(directory.resolve(name).resolve("bin"));
        assertThat(Files.createFile(bin.resolve("javac")).toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    /** Voert iets uit met de functies van het script, zonder de opdracht die het zelf uitvoert. */
    private ScriptResult withFunctions(String command) throws Exception {
        return bash("source " + SCRIPT + "; " + command);
    }

    private static ScriptResult bash(String command) throws Exception {
        var process = new ProcessBuilder(List.of("bash", "-c", command)).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ScriptResult(process.waitFor(), output);
    }

    private static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("start"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
