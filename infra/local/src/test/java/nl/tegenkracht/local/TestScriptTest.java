package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestScriptTest {

    /** Each line of Maven comes seven seconds later, whatever the clock does meanwhile: unset, SECONDS does not tick. */
    private static final String SEVEN_SECONDS_A_LINE = "unset SECONDS; SECONDS=0; forget_times; while IFS= read -r line; do"
            + " SECONDS=$((SECONDS + 7)); watch_line \"$line\"; done <maven.log; ";

    private static final String OVER_BUDGET = "if over_budget %d %d; then echo yes; else echo no; fi";
    private static final Script SCRIPT = Script.of("test");
    private static final String SUITE = """
            <testsuite name="%s" time="1.5" tests="%d" errors="%d" skipped="%d" failures="%d">
            %s
            </testsuite>
            """;
    private static final String NO_BROWSER = """
            <testcase name="" classname="nl.tegenkracht.Pages%d" time="0">
              <skipped message="No &quot;Chromium&quot; &amp; no way&#10;to get it"/>
            </testcase>""";

    @TempDir
    Path directory;

    @BeforeEach
    void oneModule() throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "<module>some</module>\n<module>other</module>\n");
    }

    @ParameterizedTest
    @CsvSource({"en, 'Usage: ./test [command]'", "nl, 'Gebruik: ./test [opdracht]'"})
    void helpSaysWhichCommandsThereAre(String language, String start) throws Exception {
        assertThat(Script.bash("TEGENKRACHT_LANG=" + language + " " + SCRIPT.path() + " help")).satisfies(result -> {
            assertThat(result.code()).isZero();
            assertThat(result.output()).startsWith(start).contains("fast", "full", "repeat TAG N", "mutation",
                    "coverage", "licences", "CHROME_BIN");
        });
        assertThat(SCRIPT.run("dance").code()).isEqualTo(2);
    }

    @Test
    void theFirstBrowserThatSaysItsVersionIsUsed() throws Exception {
        browser("broken", "exit 1");
        browser("with a space", "echo Chromium 140");
        browser("later", "echo Chromium 141");
        var find = "browser_candidates() { printf '" + directory + "/%s\\n' missing broken 'with a space' later; };"
                + " find_browser";

        assertThat(SCRIPT.withFunctions(find)).isEqualTo(new Script.Result(0, directory + "/with a space\n"));
        assertThat(SCRIPT.withFunctions("browser_candidates() { :; }; find_browser").code()).isEqualTo(1);
    }

    @Test
    void theUsualPathsAndTheDownloadOfPlaywrightAreLookedAt() throws Exception {
        var download = "HOME=" + directory + "; mkdir -p ~/.cache/ms-playwright/chromium-1200/chrome-linux64;"
                + "touch ~/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome; CHROME_BIN=/first; ";

        assertThat(SCRIPT.withFunctions(download + "browser_candidates").output().lines())
                .startsWith("/first").contains("/opt/google/chrome/chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        directory + "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        directory + "/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome");
    }

    @Test
    void withoutABrowserAndAWayToGetOneThereIsOneSentence() throws Exception {
        var nothing = "cd " + directory + "; find_browser() { return 1; }; install_packages() { return 1; };"
                + " download_browser() { return 1; }; has_softhsm() { :; }; find_needs; ";

        assertThat(SCRIPT.withFunctions(nothing + "echo \"<$browser>\"").output().lines())
                .containsExactly(
                        "There is no Chrome or Chromium and none could be installed: the tests in a browser are"
                                + " skipped.",
                        "<>");
    }

    @Test
    void sudoIsUsedOnlyByWhoNeedsItAndIsAnnounced() throws Exception {
        var install = "cd " + directory + "; type() { echo \"$2\"; }; apt-get() { echo apt >&3; };"
                + " env() { shift; \"$@\"; }; sudo() { echo sudo >&3; [ \"$1\" != -n ] || shift; \"$@\"; };"
                + " install_packages chromium 3>calls </dev/null; cat calls";

        assertThat(SCRIPT.withFunctions("id() { echo 0; }; " + install).output())
                .isEqualTo("Installing Debian packages: chromium\napt\napt\n");
        assertThat(SCRIPT.withFunctions("id() { echo 1000; }; " + install).output())
                .isEqualTo("Installing Debian packages, with sudo: chromium\nsudo\napt\nsudo\napt\n");
    }

    @Test
    void reportsAreCountedPerLevelOverAllModules() throws Exception {
        report("some", "unit", "A", SUITE.formatted("A", 61, 0, 0, 0, ""));
        report("other", "unit", "B", SUITE.formatted("B", 10, 1, 3, 2, "<![CDATA[\n<testsuite tests=\"99\">\n]]>"));
        report("other", "service", "C", SUITE.formatted("C", 5, 0, 0, 0, ""));

        assertThat(count("unit")).isEqualTo("68 3 3\n");
        assertThat(count("service")).isEqualTo("5 0 0\n");
        assertThat(count("platform")).isEqualTo("0 0 0\n");
    }

    @Test
    void eachReasonToSkipIsNamedOnceWithItsClasses() throws Exception {
        for (int i : new int[]{1, 2}) {
            report("some", "service", "P" + i, SUITE.formatted("P", 1, 0, 1, 0, NO_BROWSER.formatted(i)));
        }

        assertThat(inDirectory("skip_reasons service"))
                .isEqualTo("      2  No \"Chromium\" & no way to get it (Pages1, Pages2)\n");
    }

    @Test
    void aFailureShowsTheEndOfWhatItsClassLogged() throws Exception {
        report("some", "unit", "nl.A", SUITE.formatted("nl.A", 1, 0, 0, 1, """
                <testcase name="holds" classname="nl.A" time="0.1">
                  <failure message="expected: 1&#10; but was: 2" type="AssertionError"><![CDATA[trace]]></failure>
                </testcase>"""));
        Files.writeString(directory.resolve("some/target/test-reports/unit/nl.A-output.txt"), "log line\n".repeat(90));

        assertThat(inDirectory("show_failures unit")).contains("== nl.A\n", "   holds\n      expected: 1 but was: 2\n")
                .satisfies(output -> assertThat(output.split("log line", -1)).hasSize(41));
    }

    @Test
    void aClassWithoutAReportIsNamed() throws Exception {
        var sources = Files.createDirectories(directory.resolve("some/src/test/java/nl"));
        Files.writeString(sources.resolve("OneTest.java"), "class OneTest {}");
        Files.writeString(sources.resolve("TwoTest.java"), "class TwoTest {}");
        Files.writeString(sources.resolve("SlowTest.java"), "@Tag(\"containers\") class SlowTest {}");
        report("some", "service", "nl.OneTest", SUITE.formatted("nl.OneTest", 1, 0, 0, 0, ""));

        assertThat(inDirectory("not_run unit service")).isEqualTo("nl.TwoTest\n");
        assertThat(inDirectory("not_run unit service slow").lines()).containsExactlyInAnyOrder("nl.TwoTest",
                "nl.SlowTest");
    }

    @ParameterizedTest
    @CsvSource({"100, 100, no", "149, 100, no", "150, 100, yes", "151, 100, yes", "181, 121, no", "182, 121, yes"})
    void aLevelFailsAtOneAndAHalfTimesItsBudget(int seconds, int budget, String fails) throws Exception {
        assertThat(inDirectory(OVER_BUDGET.formatted(seconds, budget))).isEqualTo(fails + "\n");
    }

    /** Record 0423: the same commit took 2,584 and 3,373 s on two machines of the same kind. */
    @ParameterizedTest
    @CsvSource({"'6000 6000', 150, yes", "'3000 3000', 150, yes", "'9000 9000', 150, no", "'9000 9000', 224, no",
            "'9000 9000', 225, yes", "'6000 9000', 187, no", "'6000 9000', 188, yes"})
    void aBudgetCountsAtTheSpeedOfASlowerMachine(String yardsticks, int seconds, String fails) throws Exception {
        var measured = "yardstick_reference=6000; yardsticks=(" + yardsticks + "); ";

        assertThat(inDirectory(measured + OVER_BUDGET.formatted(seconds, 100))).isEqualTo(fails + "\n");
    }

    @Test
    void howFastTheMachineIsIsMeasuredAndShown() throws Exception {
        var measured = SCRIPT.withFunctions("JAVA_HOME='" + System.getProperty("java.home") + "';"
                + " cd \"$here\"; yardstick_rounds=1; measure_speed; yardstick_reference=1; show_speed").output();

        assertThat(measured)
                .matches("This machine takes (\\d+)\\.00 times as long as the reference machine \\(yardstick:"
                        + " \\1 ms of 1\\); a level may take \\1\\.00 times as long too\\.\n");
    }

    @Test
    void theBudgetsKeepToTwentyMinutesAndTwentyMore() throws Exception {
        assertThat(inDirectory("echo $(($(budget_of unit) + $(budget_of service) + $(budget_of platform)))"))
                .isEqualTo("1200\n");
        assertThat(inDirectory("budget_of unit; budget_of slow")).isEqualTo("120\n1200\n");
    }

    @Test
    void whatMavenPrintsBecomesALinePerClassAndATimePerLevel() throws Exception {
        var maven = """
                [INFO] --- maven-surefire-plugin:3.5.6:test (default-test) @ some ---
                [INFO] Tests run: 61, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.446 s -- in nl.A
                [INFO] --- surefire:3.5.6:test (service) @ some ---
                [ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 3.1 s <<< FAILURE! -- in nl.b.B
                [WARNING] Tests run: 1, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0 s -- in nl.b.C
                [INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 90.1 s -- in nl.b.D
                [INFO] Tests run: 0, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 90.5 s -- in nl.b.D
                [INFO] Reactor Summary for all:
                """;
        Files.writeString(directory.resolve("maven.log"), maven);

        assertThat(
                inDirectory(
                        SEVEN_SECONDS_A_LINE + "echo $(seconds_of unit) $(seconds_of service) $(seconds_of platform)")
                        .lines())
                .containsExactly(
                        "ok     0.446 s   61  unit       some               A",
                        "FAIL     3.1 s    2  service    some               B",
                        "skip       0 s    1  service    some               C",
                        "ok      90.1 s    7  service    some               D", "14 35 0");
    }

    /** Each line seven seconds later; the second module is found by the source of its class. */
    @Test
    void twoModulesAtTheSameTimeShareIt() throws Exception {
        Files.createDirectories(directory.resolve("other/src/test/java/nl"));
        Files.writeString(directory.resolve("other/src/test/java/nl/A.java"), "class A {}");
        Files.writeString(directory.resolve("maven.log"), """
                [INFO] --- surefire:3.5.6:test (service) @ other ---
                [INFO] --- surefire:3.5.6:test (default-test) @ some ---
                [INFO] Tests run: 61, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.446 s -- in nl.A
                [INFO] --- jar:3.5.0:jar (default-jar) @ some ---
                [INFO] --- jar:3.5.0:jar (default-jar) @ other ---
                [INFO] Reactor Summary for all:
                """);

        assertThat(
                inDirectory(SEVEN_SECONDS_A_LINE + "echo $(seconds_of unit) $(seconds_of service)").lines())
                .containsExactly("ok     0.446 s   61  service    other              A", "7 21");
    }

    @ParameterizedTest
    @CsvSource({"unit, 'test -Dplatform.tests.skip=true -Dservice.tests.skip=true'", "unit service platform, verify",
            "unit service platform slow, verify -Dslow.tests.skip=false"})
    void onlyTheChosenLevelsRun(String levels, String options) throws Exception {
        assertThat(inDirectory("levels=(" + levels + "); echo $(maven_options)")).isEqualTo(options + "\n");
    }

    @Test
    void aToolThatIsNotThereIsNamedAndWhatAnotherRefusesFailsTheRun() throws Exception {
        Files.writeString(directory.resolve("docker-compose.yml"), "");
        var nothing = "find_tool() { return 1; }; find_compose() { return 1; }; problems=''; check_configuration; ";
        assertThat(inDirectory(nothing + "show_configuration; echo \"<$problems>\"").lines()).containsExactly(
                "Not found, so what it reads is not checked: promtool amtool kubectl docker-compose", "<>");

        assertThat(inDirectory("find_tool() { return 1; }; check_compose() { echo no such field; };"
                + " problems=''; check_configuration; show_configuration; printf '%s' \"$problems\"").lines())
                .last().isEqualTo("The configuration of monitoring, Kubernetes or Compose is not in order.");
    }

    @Test
    void aToolThatMovedToAPackageOfItsOwnIsFoundThere() throws Exception {
        var packages = "unpack_package() { mkdir -p $2/usr/bin; [ $1 = small ] || return 0;"
                + " printf '#!/bin/sh' >$2/usr/bin/a-tool; chmod +x $2/usr/bin/a-tool; }; ";

        assertThat(inDirectory(packages + "find_tool a-tool large || echo none")).isEqualTo("none\n");
        assertThat(inDirectory(packages + "find_tool a-tool large small")).endsWith("/target/tools/usr/bin/a-tool\n");
    }

    @Test
    void anAbandonedRepetitionLeavesNothingBusy() throws Exception {
        var script = "trap end_busy EXIT; keep_busy; echo \"${busy[@]}\"; exit 3";
        var pids = inDirectory(script).strip().split(" ");

        assertThat(pids).hasSize(2).allSatisfy(pid -> assertThat(ProcessHandle.of(Long.parseLong(pid)))
                .isNotPresent());
    }

    private String count(String level) throws Exception {
        return inDirectory("count_reports " + level);
    }

    private String inDirectory(String command) throws Exception {
        return SCRIPT.withFunctions("cd " + directory + "; " + command).output();
    }

    private void report(String module, String level, String name, String xml) throws IOException {
        var reports = Files.createDirectories(directory.resolve(module + "/target/test-reports/" + level));
        Files.writeString(reports.resolve("TEST-" + name + ".xml"), "<?xml version=\"1.0\"?>\n" + xml);
    }

    private void browser(String name, String does) throws IOException {
        var file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
