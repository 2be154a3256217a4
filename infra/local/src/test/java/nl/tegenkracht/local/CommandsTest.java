package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("service")
@Tag("timing")
class CommandsTest {

    @TempDir
    Path directory;

    private Process foreign;

    @BeforeEach
    void writeRoot() throws IOException {
        FakePlatform.root(directory);
    }

    @AfterEach
    void cleanUp() {
        if (foreign != null) {
            foreign.destroyForcibly();
        }
    }

    @Test
    void startShowsTheProgressTheAddressAndThePeople() {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "start")).isZero();

            assertThat(fake.output()).containsPattern("\\d\\.\\d s  fakestore    starting")
                    .containsPattern("\\d\\.\\d s  fakegateway  ready")
                    .contains("Tegenkracht is running: " + fake.platform.address())
                    .contains("noa", "employee of fractie Noord", "password: tegenkracht", "  4. Look at \"Cijfers\"");
        }
    }

    @Test
    void inDutchEverythingIsDutchAndThePeopleAreAsTheFileSays() throws Exception {
        try {
            assertThat(FakePlatform.process(directory, "nl", List.of(), "", "start").waitFor()).isZero();
            assertThat(directory.resolve("output")).content().containsPattern("\\d,\\d s  fakestore    start\n")
                    .containsPattern("\\d,\\d s  fakegateway  gereed")
                    .contains("Tegenkracht loopt: http://localhost:", "wachtwoord: tegenkracht",
                            "medewerker van fractie Noord", "  4. Kijk als vera naar Cijfers");
        } finally {
            FakePlatform.process(directory, "nl", List.of(), "", "stop").waitFor();
        }
        assertThat(directory.resolve("output")).content().isEqualTo("Tegenkracht is gestopt.\n");
    }

    @Test
    void aSecondStartSaysItIsAlreadyRunning() {
        try (var fake = new FakePlatform(directory, "")) {
            fake.run("", "start");
            var pids = fake.platform.parts().stream().map(LocalPart::pid).toList();

            assertThat(fake.run("", "start")).isZero();

            assertThat(fake.output()).endsWith("Tegenkracht is already running: " + fake.platform.address() + "\n");
            assertThat(fake.platform.parts()).extracting(LocalPart::pid).isEqualTo(pids);
        }
    }

    @Test
    void inventedWorkNeverComesBetweenWhatIsThere() throws IOException {
        Files.createDirectories(directory.resolve("data/store"));
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "start", "--demo")).isEqualTo(1);

            assertThat(fake.output()).contains("never comes between", "TEGENKRACHT_DATA=demo ./start --demo");
            assertThat(fake.running()).isEmpty();
        }
    }

    @Test
    void aMovedDateIsSaidAtEveryStartAndOnlyMovesForward() throws IOException {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "start", "--date", "2024-01-08")).isZero();
            Files.createDirectories(directory.resolve("data/store"));
            assertThat(fake.run("", "start", "--date=2024-01-10")).isZero();
            assertThat(fake.run("", "start", "--date=2024-01-09")).isEqualTo(1);

            assertThat(fake.output()).contains("it is 2024-01-08 there", "it is 2024-01-10 there",
                    "It is 2024-01-10 on the clock of the law here", "not back to 2024-01-09");
        }
    }

    @Test
    void aFailedStartGivesTheReasonAndTheLog() {
        try (var fake = new FakePlatform(directory, "stops")) {
            assertThat(fake.run("", "start")).isEqualTo(1);

            assertThat(fake.output()).contains("fakeservice  failed", "Part fakeservice stopped by itself",
                    fake.settings.log(FakePlatform.SERVICE).toString(), "  | no connection to the fakestore");
        }
    }

    @Test
    void statusShowsEveryPartAndFailsIfSomethingIsNotRunning() {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "status")).isEqualTo(3);
            fake.run("", "start");
            assertThat(fake.run("", "status")).isZero();

            var pid = fake.platform.part(FakePlatform.GATEWAY).pid().orElseThrow();
            assertThat(fake.output()).containsPattern("fakegateway +- +- +no").containsPattern(
                    "fakegateway +" + pid + " +\\d+ MB +\\d+ s +yes");
        }
    }

    @Test
    void stopStopsEverythingOfThisPlatform() {
        try (var fake = new FakePlatform(directory, "")) {
            fake.run("", "start");

            assertThat(fake.run("", "stop")).isZero();

            assertThat(fake.running()).isEmpty();
            assertThat(fake.output()).endsWith("Tegenkracht has stopped.\n");
            assertThat(fake.run("", "stop")).isZero();
            assertThat(fake.output()).endsWith("Tegenkracht was not running.\n");
        }
    }

    @Test
    void stopDoesNotTouchAForeignProcessEvenIfItsNumberIsListed() throws IOException {
        foreign = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try (var fake = new FakePlatform(directory, "")) {
            new RunState(fake.settings.data()).write(FakePlatform.SERVICE, foreign.toHandle(), 2, "");

            assertThat(fake.running()).isEmpty();
            assertThat(fake.run("", "stop")).isZero();

            assertThat(foreign.isAlive()).isTrue();
        }
    }

    @Test
    void processesThatAreNotChildrenAreSeenToEnd() throws Exception {
        assertThat(runner("", "start").waitFor()).isZero();

        assertThat(new Shutdown(directory.resolve("data")).stopAll()).hasSize(4)
                .noneMatch(running -> RunState.isAlive(running.process()));

        assertThat(new RunState(directory.resolve("data")).all()).isEmpty();
    }

    /** The JDK polls for a process that is not a child at ever longer intervals, up to seconds. */
    @Test
    void stoppingLooksForTheEndItselfAndDoesNotAskTheJdkToTell() throws IOException {
        try (var bytes = Shutdown.class.getResourceAsStream("Shutdown.class")) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1)).contains("isAlive")
                    .doesNotContain("onExit");
        }
    }

    @Test
    void whatIgnoresStoppingIsKilled() {
        try (var fake = new FakePlatform(directory, "deaf")) {
            fake.platform.start();
            var service = fake.platform.part(FakePlatform.SERVICE);

            new Shutdown(fake.settings.data(), Duration.ofMillis(300)).stopAll();

            assertThat(service.isAlive()).isFalse();
        }
    }

    @Test
    void anUnknownCommandIsAUserError() {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "dance")).isEqualTo(2);
            assertThat(fake.output()).contains("dance", "./start help");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"republish", "rebuild", "parked", "retry", "rotate", "keys", "retire", "seal",
            "herpubliceer", "herbouw", "roteer"})
    void maintenanceRequiresADomainAndARunningPlatform(String command) {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", command)).isEqualTo(1);
            assertThat(fake.run("", command, "fractie-noord")).isEqualTo(1);
            assertThat(fake.output()).contains("Name a domain", "start it first with ./start");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "rotate", "retire", "seal", "republish"})
    void aDomainThatIsNotServedIsNamedBeforeAnythingIsDone(String command) throws IOException {
        Files.writeString(directory.resolve("infra/demo/landschap.json"), """
                {"domeinen": [{"domein": "fractie-noord", "staat": "actief"},
                              {"domein": "fractie-oud", "staat": "gesloten"}]}""");
        try (var fake = FakePlatform.ofServices(directory)) {
            for (var unknown : List.of("fractie-nord", "fractie-oud")) {
                assertThat(fake.run("", command, unknown)).isEqualTo(1);
                assertThat(fake.output())
                        .endsWith("There is no domain " + unknown + ". These are served: fractie-noord.\n");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"republish,herpubliceer", "rebuild,herbouw", "rotate,roteer"})
    void theDutchNameOfACommandIsAnAlias(String command, String alias) {
        try (var fake = FakePlatform.ofServices(directory)) {
            fake.platform.start();

            assertThat(fake.run("", command, "fractie-noord")).isZero();
            var steps = fake.output();
            assertThat(fake.run("", alias, "fractie-noord")).isZero();

            assertThat(steps).endsWith("Done.\n");
            assertThat(fake.output()).isEqualTo(steps + steps);
        }
    }

    @Test
    void aJobRunsBesideTheServiceAndEndsWithTheAnswerOfTheJob() throws IOException {
        try (var fake = new FakePlatform(directory, "")) {
            fake.platform.start();
            var pid = fake.platform.part(FakePlatform.SERVICE).pid();

            fake.platform.runJob(FakePlatform.SERVICE, "republish", "fractie-noord");
            var failure = catchThrowableOfType(StartFailure.class,
                    () -> fake.platform.runJob(FakePlatform.SERVICE, "fails", "fractie-noord"));

            assertThat(failure).hasMessage("Job fails of fakeservice has failed.");
            assertThat(failure.lines()).contains("maintenance --server.port=0 --tegenkracht.job.name=fails"
                    + " --tegenkracht.job.domain=fractie-noord");
            assertThat(fake.settings.log("fakeservice-onderhoud")).content().contains("name=republish");
            assertThat(fake.platform.part(FakePlatform.SERVICE).pid()).isEqualTo(pid);
        }
    }

    @Test
    void partsSurviveTheRunnerAndCtrlCStopsOnlyARunningStart() throws Exception {
        var runner = runner("", "start");
        assertThat(runner.waitFor()).isZero();
        var runState = new RunState(directory.resolve("data"));
        assertThat(runState.all()).hasSize(4).allMatch(running -> !sameSession(running.process().pid()));

        assertThat(runner("", "stop").waitFor()).isZero();
        assertThat(runState.all()).isEmpty();
    }

    @Test
    void ctrlCDuringStartStopsWhatWasStarted() throws Exception {
        var runner = runner("never", "start");
        var runState = new RunState(directory.resolve("data"));
        await().atMost(Duration.ofMinutes(2)).until(() -> runState.all().size() == 3);

        new ProcessBuilder("kill", "-INT", Long.toString(runner.pid())).start().waitFor();

        assertThat(runner.waitFor()).isEqualTo(130);
        assertThat(runState.all()).isEmpty();
        assertThat(Files.readString(directory.resolve("output"))).contains("Interrupted").doesNotContain("failed");
    }

    private Process runner(String behavior, String command) throws IOException {
        return FakePlatform.process(directory, List.of(), behavior, command);
    }

    private static boolean sameSession(long pid) {
        return session(pid).equals(session(ProcessHandle.current().pid()));
    }

    private static String session(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).replaceAll("^.*\\) ", "")
                    .split(" ")[3];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
