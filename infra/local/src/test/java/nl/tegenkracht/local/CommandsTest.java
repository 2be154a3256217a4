package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

            assertThat(fake.output()).containsPattern("\\d,\\d s  nepopslag  start")
                    .containsPattern("\\d,\\d s  nepdeur    gereed")
                    .contains("Tegenkracht loopt: " + fake.platform.address())
                    .contains("noa", "medewerker van fractie Noord", "wachtwoord: tegenkracht");
        }
    }

    @Test
    void aSecondStartSaysItIsAlreadyRunning() {
        try (var fake = new FakePlatform(directory, "")) {
            fake.run("", "start");
            var pids = fake.platform.parts().stream().map(LocalPart::pid).toList();

            assertThat(fake.run("", "start")).isZero();

            assertThat(fake.output()).endsWith("Tegenkracht loopt al: " + fake.platform.address() + "\n");
            assertThat(fake.platform.parts()).extracting(LocalPart::pid).isEqualTo(pids);
        }
    }

    @Test
    void aFailedStartGivesTheReasonAndTheLog() {
        try (var fake = new FakePlatform(directory, "stopt")) {
            assertThat(fake.run("", "start")).isEqualTo(1);

            assertThat(fake.output()).contains("nepdienst  mislukt", "Het onderdeel nepdienst",
                    fake.settings.log(FakePlatform.SERVICE).toString(), "  | geen verbinding met de nepopslag");
        }
    }

    @Test
    void statusShowsEveryPartAndFailsIfSomethingIsNotRunning() {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "status")).isEqualTo(3);
            fake.run("", "start");
            assertThat(fake.run("", "status")).isZero();

            var pid = fake.platform.part(FakePlatform.GATEWAY).pid().orElseThrow();
            assertThat(fake.output()).containsPattern("nepdeur +- +- +nee").containsPattern(
                    "nepdeur +" + pid + " +\\d+ MB +\\d+ s +ja");
        }
    }

    @Test
    void stopStopsEverythingOfThisPlatform() {
        try (var fake = new FakePlatform(directory, "")) {
            fake.run("", "start");

            assertThat(fake.run("", "stop")).isZero();

            assertThat(fake.running()).isEmpty();
            assertThat(fake.output()).endsWith("Tegenkracht is gestopt.\n");
            assertThat(fake.run("", "stop")).isZero();
            assertThat(fake.output()).endsWith("Tegenkracht liep niet.\n");
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
    void theEndOfAProcessThatIsNotAChildIsSeenImmediately() throws Exception {
        assertThat(runner("", "start").waitFor()).isZero();
        var startedAt = System.nanoTime();

        assertThat(new Shutdown(directory.resolve("data")).stopAll()).hasSize(3);

        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(8));
        assertThat(new RunState(directory.resolve("data")).all()).isEmpty();
    }

    @Test
    void whatIgnoresStoppingIsKilled() {
        try (var fake = new FakePlatform(directory, "doof")) {
            fake.platform.start();
            var service = fake.platform.part(FakePlatform.SERVICE);

            new Shutdown(fake.settings.data(), Duration.ofMillis(300)).stopAll();

            assertThat(service.isAlive()).isFalse();
        }
    }

    @Test
    void anUnknownCommandIsAUserError() {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "dans")).isEqualTo(2);
            assertThat(fake.output()).contains("dans", "./start help");
        }
    }

    @Test
    void maintenanceRequiresADomainAndARunningPlatform() {
        try (var fake = new FakePlatform(directory, "")) {
            assertThat(fake.run("", "herbouw")).isEqualTo(1);
            assertThat(fake.run("", "herbouw", "fractie-noord")).isEqualTo(1);
            assertThat(fake.output()).contains("Noem een domein", "start het eerst met ./start");
        }
    }

    @Test
    void aJobRunsBesideTheServiceAndEndsWithTheAnswerOfTheJob() throws IOException {
        try (var fake = new FakePlatform(directory, "")) {
            fake.platform.start();
            var pid = fake.platform.part(FakePlatform.SERVICE).pid();

            fake.platform.runJob(FakePlatform.SERVICE, "herpubliceer", "fractie-noord");
            var failure = catchThrowableOfType(StartFailure.class,
                    () -> fake.platform.runJob(FakePlatform.SERVICE, "mislukt", "fractie-noord"));

            assertThat(failure).hasMessageContaining("mislukt van nepdienst is mislukt");
            assertThat(failure.lines()).contains(
                    "onderhoud --server.port=0 --tegenkracht.taak.naam=mislukt --tegenkracht.taak.domein=fractie-noord");
            assertThat(fake.settings.log("nepdienst-onderhoud")).content().contains("naam=herpubliceer");
            assertThat(fake.platform.part(FakePlatform.SERVICE).pid()).isEqualTo(pid);
        }
    }

    @Test
    void partsSurviveTheRunnerAndCtrlCStopsOnlyARunningStart() throws Exception {
        var runner = runner("", "start");
        assertThat(runner.waitFor()).isZero();
        var runState = new RunState(directory.resolve("data"));
        assertThat(runState.all()).hasSize(3).allMatch(l -> !sameSession(l.process().pid()));

        assertThat(runner("", "stop").waitFor()).isZero();
        assertThat(runState.all()).isEmpty();
    }

    @Test
    void ctrlCDuringStartStopsWhatWasStarted() throws Exception {
        var runner = runner("nooit", "start");
        var runState = new RunState(directory.resolve("data"));
        await().atMost(Duration.ofSeconds(15)).until(() -> runState.all().size() == 3);

        new ProcessBuilder("kill", "-INT", Long.toString(runner.pid())).start().waitFor();

        assertThat(runner.waitFor()).isEqualTo(130);
        assertThat(runState.all()).isEmpty();
        assertThat(Files.readString(directory.resolve("uitvoer"))).contains("Afgebroken").doesNotContain("mislukt");
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
