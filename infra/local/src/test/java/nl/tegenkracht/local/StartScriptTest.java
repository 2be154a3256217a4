package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartScriptTest {

    private static final Path SCRIPT = root().resolve("start");
    private static final String BETWEEN = "(?:\\s|\\\\)+";
    private static final Pattern TEXT = Pattern.compile("\\b(?:text|fail)" + BETWEEN + "(['\"])(.*?)\\1" + BETWEEN
            + "(['\"])(.*?)\\3(?=[\\s)])", Pattern.DOTALL);

    @TempDir
    Path directory;

    private record ScriptResult(int code, String output) {}

    @ParameterizedTest
    @CsvSource({"en, 'Usage: ./start [command]'", "nl, 'Gebruik: ./start [opdracht]'",
            "NL, 'Gebruik: ./start [opdracht]'"})
    void helpSaysWhichCommandsThereAre(String language, String start) throws Exception {
        assertThat(bash("TEGENKRACHT_LANG=" + language + " " + SCRIPT + " help")).satisfies(result -> {
            assertThat(result.code()).isZero();
            assertThat(result.output()).startsWith(start).contains("stop", "status", "reset [--yes]", "republish D",
                    "rebuild D", "rotate D", "TEGENKRACHT_DATA", "TEGENKRACHT_PORT_BASE", "TEGENKRACHT_LANG");
        });
    }

    @Test
    void anUnknownCommandGivesTheHelpAndCodeTwo() throws Exception {
        assertThat(bash(SCRIPT + " dance")).satisfies(result -> {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.output()).startsWith("Unknown command: dance\n\nUsage: ./start");
        });
        assertThat(bash("TEGENKRACHT_LANG=nl " + SCRIPT + " dance").output())
                .startsWith("Onbekende opdracht: dance\n\nGebruik: ./start");
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSameVariables() throws IOException {
        var script = Files.readString(SCRIPT).replace("text \"$1\" \"$2\"", "");
        var calls = TEXT.matcher(script).results().toList();

        assertThat(calls).hasSizeGreaterThan(5).allSatisfy(call -> {
            assertThat(call.group(2)).as(call.group()).isNotEqualTo(call.group(4));
            assertThat(variables(call.group(2))).as(call.group()).isEqualTo(variables(call.group(4)));
        });
        assertThat(script.lines().filter(line -> line.matches(".*\\b(text|fail) ['\"\\\\].*")))
                .hasSameSizeAs(calls);
    }

    @Test
    void withoutJdk25ThereIsOneSentence() throws Exception {
        for (var language : List.of("en", "nl")) {
            assertThat(withFunctions("TEGENKRACHT_LANG=" + language + "; jdk_candidates() { :; }; find_jdk"))
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

        assertThat(withFunctions(find)).isEqualTo(new ScriptResult(0, directory.resolve("twenty-five") + "\n"));
    }

    @Test
    void aMavenThatIsTooOldIsNamed() throws Exception {
        assertThat(withFunctions("mvn() { echo 'Apache Maven 3.6.3 (abc)'; }; check_build_tools"))
                .isEqualTo(new ScriptResult(1, "Maven 3.6.3 is too old; building needs Maven 3.8.7 or later.\n"));
        assertThat(withFunctions("cd " + directory + "; mvn() { echo 'Apache Maven 3.10.0'; }; check_build_tools"))
                .isEqualTo(new ScriptResult(0, ""));
    }

    @Test
    void buildsOnlyIfSomethingIsMissingOrChanged() throws Exception {
        Files.writeString(directory.resolve("pom.xml"), "<module>infra/some</module>\n<module>infra/e2e</module>\n");
        var setUp = "cd " + directory + "; touch -d '2 hours ago' pom.xml; mkdir -p infra/{some,e2e}/src/main;";
        var jars = "for j in $(jars); do mkdir -p \"$(dirname \"$j\")\"; touch \"$j\"; done;";
        var check = "if build_needed; then echo yes; else echo no; fi;";

        assertThat(withFunctions(setUp + check).output()).isEqualTo("yes\n");
        assertThat(withFunctions(setUp + jars + check).output()).isEqualTo("no\n");
        assertThat(withFunctions(setUp + "touch -d '1 hour' infra/e2e/src/main/Some.java;" + check).output())
                .isEqualTo("no\n");
        assertThat(withFunctions(setUp + "touch -d '1 hour' infra/some/src/main/Some.java;" + check).output())
                .isEqualTo("yes\n");
        assertThat(withFunctions(setUp + "mkdir -p target; touch -d '2 hours' target/built;" + check).output())
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
        assertThat(withFunctions(stop).output()).startsWith(SCRIPT.getParent() + "|")
                .contains(" nl.tegenkracht.lokaal.Lokaal stop\n");

        Files.writeString(copy, "PK nl/tegenkracht/local/LocalRunner.class");
        assertThat(withFunctions(stop).output()).startsWith("|" + SCRIPT.getParent() + "|")
                .contains(" nl.tegenkracht.local.LocalRunner stop\n");
    }

    private static Set<String> variables(String text) {
        return Pattern.compile("\\$[({]*\\w+").matcher(text).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private void jdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(directory.resolve(name).resolve("bin"));
        assertThat(Files.createFile(bin.resolve("javac")).toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    /** Executes something with the functions of the script, without the command that it executes itself. */
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
