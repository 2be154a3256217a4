package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartScriptTest {

    private static final Script SCRIPT = Script.of("start");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"en, 'Usage: ./start [command]'", "nl, 'Gebruik: ./start [opdracht]'",
            "NL, 'Gebruik: ./start [opdracht]'"})
    void helpSaysWhichCommandsThereAre(String language, String start) throws Exception {
        assertThat(Script.bash("TEGENKRACHT_LANG=" + language + " " + SCRIPT.path() + " help")).satisfies(result -> {
            assertThat(result.code()).isZero();
            assertThat(result.output()).startsWith(start).contains("--no-watch", "--demo", "--date", "stop", "status",
                    "reset [--yes]",
                    "republish D",
                    "rebuild D", "rotate D", "seal D", "TEGENKRACHT_DATA", "TEGENKRACHT_PORT_BASE", "TEGENKRACHT_LANG");
        });
    }

    @Test
    void anUnknownCommandGivesTheHelpAndCodeTwo() throws Exception {
        assertThat(SCRIPT.run("dance")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.output()).startsWith("Unknown command: dance\n\nUsage: ./start");
        });
        assertThat(Script.bash("TEGENKRACHT_LANG=nl " + SCRIPT.path() + " dance").output())
                .startsWith("Onbekende opdracht: dance\n\nGebruik: ./start");
    }

    @Test
    void withoutAWatcherIsAWayToStart() throws Exception {
        assertThat(SCRIPT.withFunctions("set -- --no-watch; read_command \"$@\"; echo \"$command|${arguments[*]}\"")
                .output())
                .isEqualTo("start|--no-watch\n");
        assertThat(SCRIPT.withFunctions("read_command keys D; echo \"$command|${arguments[*]}\"").output())
                .isEqualTo("keys|D\n");
        assertThat(SCRIPT.withFunctions("read_command --demo --date 2024-01-08; echo \"$command|${arguments[*]}\"")
                .output()).isEqualTo("start|--demo --date 2024-01-08\n");
        assertThat(SCRIPT.withFunctions("read_command; echo \"$command|${arguments[*]}\"").output())
                .isEqualTo("start|\n");
    }

    @Test
    void withoutJdk25ThereIsOneSentence() throws Exception {
        for (var language : List.of("en", "nl")) {
            assertThat(SCRIPT.withFunctions("TEGENKRACHT_LANG=" + language + "; jdk_candidates() { :; }; find_jdk"))
                    .satisfies(result -> {
                        assertThat(result.code()).isEqualTo(1);
                        assertThat(result.output().lines()).singleElement().asString().contains("JDK 25", "JAVA_HOME");
                    });
        }
    }

    @Test
    void onlyAJdk25Counts() throws Exception {
        jdk("seventeen", "17.0.15");
        jdk("twenty-eight", "28");
        jdk("twenty-five", "25.0.3");
        var find = "jdk_candidates() { printf '" + directory + "/%s\\n' nothing seventeen twenty-eight twenty-five; };"
                + " find_jdk";

        assertThat(SCRIPT.withFunctions(find)).isEqualTo(new Script.Result(0, directory.resolve("twenty-five") + "\n"));
    }

    @Test
    void aMavenThatIsTooOldIsNamed() throws Exception {
        assertThat(SCRIPT.withFunctions("mvn() { echo 'Apache Maven 3.6.3 (abc)'; }; check_build_tools"))
                .isEqualTo(new Script.Result(1, "Maven 3.6.3 is too old; building needs Maven 3.8.7 or later.\n"));
        assertThat(
                SCRIPT.withFunctions("cd " + directory + "; mvn() { echo 'Apache Maven 3.10.0'; }; check_build_tools"))
                .isEqualTo(new Script.Result(0, ""));
    }

    @Test
    void buildsOnlyIfSomethingIsMissingOrChanged() throws Exception {
        Files.writeString(directory.resolve("pom.xml"), "<module>infra/some</module>\n<module>infra/e2e</module>\n");
        var setUp = "cd " + directory + "; touch -d '2 hours ago' pom.xml; mkdir -p infra/{some,e2e}/src/main;";
        var jars = "for j in $(jars); do mkdir -p \"$(dirname \"$j\")\"; touch \"$j\"; done;";
        var check = "if build_needed; then echo yes; else echo no; fi;";

        assertThat(SCRIPT.withFunctions(setUp + check).output()).isEqualTo("yes\n");
        assertThat(SCRIPT.withFunctions(setUp + jars + check).output()).isEqualTo("no\n");
        assertThat(SCRIPT.withFunctions(setUp + "touch -d '1 hour' infra/e2e/src/main/Some.java;" + check).output())
                .isEqualTo("no\n");
        assertThat(SCRIPT.withFunctions(setUp + "touch -d '1 hour' infra/some/src/main/Some.java;" + check).output())
                .isEqualTo("yes\n");
        assertThat(SCRIPT.withFunctions(setUp + "mkdir -p target; touch -d '2 hours' target/built;" + check).output())
                .isEqualTo("no\n");
    }

    @Test
    void aCopyOfTheProgramFromBeforeTheEnglishNamesCanStillStop() throws Exception {
        var java = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$TEGENKRACHT_WORTEL|$TEGENKRACHT_ROOT|$*\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        var copy = Files.createDirectories(directory.resolve("data/onderdelen")).resolve("lokaal.jar");
        var stop = "cd " + directory + "; JAVA_HOME=" + directory + "; runner stop";

        Files.writeString(copy, "PK nl/tegenkracht/lokaal/Lokaal.class");
        assertThat(SCRIPT.withFunctions(stop).output()).startsWith(Script.root() + "|")
                .contains(" nl.tegenkracht.lokaal.Lokaal stop\n");

        Files.writeString(copy, "PK nl/tegenkracht/local/LocalRunner.class");
        assertThat(SCRIPT.withFunctions(stop).output()).startsWith("|" + Script.root() + "|")
                .contains(" nl.tegenkracht.local.LocalRunner stop\n");
    }

    private void jdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(directory.resolve(name).resolve("bin"));
        assertThat(Files.createFile(bin.resolve("javac")).toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
}
