package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real commands and the real watcher, on parts that are real processes. */
@Tag("service")
@Tag("timing")
class WatchTest {

    @TempDir
    Path directory;

    private FakePlatform fake;

    @BeforeEach
    void write() throws IOException {
        fake = new FakePlatform(FakePlatform.root(directory), "");
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aPartThatDiesIsStartedAgainAsItWasAndNoOtherIsTouched() throws IOException {
        fake.run("", "start");
        var gateway = pid(FakePlatform.GATEWAY);
        var command = commandLine(FakePlatform.SERVICE);

        var dead = pid(FakePlatform.SERVICE);
        part(FakePlatform.SERVICE).kill();

        await().atMost(Duration.ofMinutes(2)).until(() -> part(FakePlatform.SERVICE).isReady());
        assertThat(pid(FakePlatform.SERVICE)).isPresent().isNotEqualTo(dead);
        assertThat(commandLine(FakePlatform.SERVICE)).isEqualTo(command);
        assertThat(pid(FakePlatform.GATEWAY)).isEqualTo(gateway);
        awaitLine("WARN watch - TK-190 Part fakeservice was gone and has been started again, restart 1 in a row");
    }

    /** Stopped as by the operating system: it answers nothing, but it is there. */
    @Test
    void aPartThatIsOnlySlowIsLeftAlone() throws Exception {
        fake.run("", "start");
        var slow = pid(FakePlatform.SERVICE);
        signal("STOP", slow);
        part(FakePlatform.GATEWAY).kill();

        await().atMost(Duration.ofMinutes(2)).until(() -> part(FakePlatform.GATEWAY).isReady());

        assertThat(part(FakePlatform.SERVICE).isReady()).isFalse();
        assertThat(pid(FakePlatform.SERVICE)).isEqualTo(slow);
        signal("CONT", slow);
    }

    @Test
    void aPartThatWasStoppedOnPurposeStaysDown() {
        fake.run("", "start");
        part(FakePlatform.SERVICE).stop();
        part(FakePlatform.GATEWAY).kill();

        await().atMost(Duration.ofMinutes(2)).until(() -> part(FakePlatform.GATEWAY).isReady());

        assertThat(fake.running()).containsExactly(FakePlatform.STORE, FakePlatform.GATEWAY);
    }

    @Test
    void aPartThatOughtNotToRunIsNotStartedAgainHoweverItEnds() {
        fake.run("", "start");
        new DesiredState(fake.settings.data()).down(FakePlatform.SERVICE);
        part(FakePlatform.SERVICE).kill();
        part(FakePlatform.GATEWAY).kill();

        await().atMost(Duration.ofMinutes(2)).until(() -> part(FakePlatform.GATEWAY).isReady());

        assertThat(fake.running()).containsExactly(FakePlatform.STORE, FakePlatform.GATEWAY);
    }

    @Test
    void stopLeavesNothingBehindEvenWhenAPartHasJustDied() {
        fake.run("", "start");
        part(FakePlatform.SERVICE).kill();

        assertThat(fake.run("", "stop")).isZero();

        assertThat(fake.running()).isEmpty();
        assertThat(fake.platform.watcher()).isEmpty();
        assertThat(new RunState(fake.settings.data()).all()).isEmpty();
        assertThat(new DesiredState(fake.settings.data()).up()).isEmpty();
    }

    @Test
    void theDeathOfTheWatcherShowsAndTheNextStartTakesOverWithoutTouchingAPart() {
        fake.run("", "start");
        var pids = fake.platform.parts().stream().map(LocalPart::pid).toList();
        assertThat(fake.run("", "status")).isZero();
        fake.platform.backgroundWatch().kill();

        assertThat(fake.run("", "status")).isEqualTo(3);
        assertThat(fake.output()).containsPattern("watch +- +- +not watched");
        assertThat(fake.run("", "start")).isZero();

        assertThat(fake.output()).endsWith("nobody did that any more.\n");
        assertThat(fake.platform.parts()).extracting(LocalPart::pid).isEqualTo(pids);
        assertThat(fake.run("", "status")).isZero();
        part(FakePlatform.STORE).kill();
        await().atMost(Duration.ofMinutes(2)).until(() -> part(FakePlatform.STORE).isReady());
    }

    @Test
    void aTestThatKillsPartsCanDoWithoutAWatcherAndEndOne() {
        fake.run("", "start", "--no-watch");
        assertThat(fake.platform.watcher()).isEmpty();
        assertThat(fake.run("", "status")).isZero();
        assertThat(fake.output()).contains("not watched");

        fake.run("", "start");
        assertThat(fake.platform.watcher()).isPresent();
        fake.run("", "start", "--no-watch");
        assertThat(fake.platform.watcher()).isEmpty();
        assertThat(fake.run("", "status")).isZero();
    }

    @Test
    void whoKillsEverythingKillsTheWatcherToo() {
        fake.run("", "start");

        fake.platform.kill();

        assertThat(fake.platform.watcher()).isEmpty();
        assertThat(fake.running()).isEmpty();
    }

    @Test
    void aPartThatKeepsDyingRaisesAnAlarmAndIsTriedOn() {
        fake = new FakePlatform(fake.settings, "once");
        fake.run("", "start");
        part(FakePlatform.SERVICE).kill();

        awaitLine("ERROR watch - TK-191 Part fakeservice keeps dying: restart 3 in a row");
        assertThat(fake.running()).contains(FakePlatform.STORE, FakePlatform.GATEWAY);
    }

    @Test
    void aProcessNumberThatAStrangerHasNowCountsAsGone() throws IOException {
        var runState = new RunState(directory.resolve("data"));
        var self = ProcessHandle.current();
        runState.write("service", self, 2, "v1", List.of("true"));
        assertThat(runState.gone("service")).isEmpty();

        var file = directory.resolve("data/loopt/service.json");
        Files.writeString(file, Files.readString(file).replaceFirst("(?<=\"gestart\" : \")\\d{4}", "2001"));

        assertThat(runState.gone("service")).hasValueSatisfying(gone -> assertThat(gone.command())
                .containsExactly("true"));
    }

    private LocalPart part(String name) {
        return fake.platform.part(name);
    }

    private Optional<Long> pid(String name) {
        return part(name).pid();
    }

    private String commandLine(String name) {
        return part(name).running().orElseThrow().process().info().commandLine().orElseThrow();
    }

    private void awaitLine(String line) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(
                () -> assertThat(fake.settings.log(BackgroundWatch.NAME)).content().contains(line));
    }

    private static void signal(String name, Optional<Long> pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid.orElseThrow())).start().waitFor()).isZero();
    }
}
