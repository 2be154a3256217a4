package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.local.PartSpec.BootJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Tag("timing")
class AotTrainingTest {

    @TempDir
    Path directory;

    private FakePlatform fake;
    private PartSpec service;

    @BeforeEach
    void writeJar() throws IOException {
        var jar = FakePlatform.jar(FakePlatform.root(directory).resolve("fake.jar"));
        fake = new FakePlatform(LocalSettings.of(directory).withPorts(Ports.free()), "", new BootJar(jar));
        service = fake.platform.part(FakePlatform.SERVICE).spec();
        DataDirectory.claim(fake.settings);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aCacheIsMadeOnceAndThenUsedWithoutTouchingTheRealPlatform() throws IOException {
        onlyTheServiceNeedsOne();
        fake.platform.start();
        var pids = fake.platform.parts().stream().map(LocalPart::pid).toList();
        var training = fake.platform.training();
        assertThat(training.needed()).isTrue();

        training.train();

        var cache = launch().cache().orElseThrow();
        assertThat(cache).isNotEmptyFile();
        assertThat(training.needed()).isFalse();
        assertThat(fake.platform.parts()).allMatch(LocalPart::isReady).extracting(LocalPart::pid).isEqualTo(pids);
        assertThat(fake.settings.data().resolve(BackgroundTraining.NAME)).doesNotExist();
        assertThat(fake.settings.programs()).isDirectoryNotContaining("glob:**.opname*");
        assertThat(launch().command()).contains("-XX:AOTCache=" + cache);
        assertThat(restart()).isEqualTo("fake part begins\n");
    }

    @Test
    void stoppingAbortsTheTrainingInTheBackground() throws Exception {
        var runState = new RunState(fake.settings.data());
        var training = FakePlatform.process(directory, runState.markers(BackgroundTraining.NAME), "never", "train");
        runState.write(BackgroundTraining.NAME, training.toHandle(), 4, "");
        var trial = new RunState(fake.settings.data().resolve(BackgroundTraining.NAME));
        await().atMost(Duration.ofMinutes(2)).until(() -> trial.find(FakePlatform.SERVICE).isPresent());
        var onTrial = trial.all();

        assertThat(fake.run("", "stop")).isZero();

        assertThat(training.isAlive()).isFalse();
        assertThat(onTrial).isNotEmpty().noneMatch(running -> running.process().isAlive());
        assertThat(fake.settings.data().resolve(BackgroundTraining.NAME)).doesNotExist();
        assertThat(launch().cache().orElseThrow().getParent()).isDirectoryNotContaining("glob:**.mislukt");
    }

    @Test
    void aBrokenCacheDoesNotPreventTheStart() throws IOException {
        Files.writeString(launch().cache().orElseThrow(), "broken");
        fake.platform.start();
        assertThat(fake.platform.part(FakePlatform.SERVICE).isReady()).isTrue();
    }

    @Test
    void aFailedAttemptIsNotRepeatedForever() {
        var failing = new FakePlatform(fake.settings, "stops", service.program());
        var training = failing.platform.training();

        training.train();

        assertThat(training.needed()).isFalse();
        assertThat(launch().cache().orElseThrow()).doesNotExist();
    }

    @Test
    void aNewBuildGetsItsOwnDirectoryAndTheOldOneStaysAsLongAsItRuns() throws IOException {
        onlyTheServiceNeedsOne();
        var oldLaunch = launch();
        fake.platform.start();
        FakePlatform.jar(directory.resolve("fake.jar"));
        assertThat(fake.platform.part(FakePlatform.SERVICE).outdated()).isFalse();

        FakePlatform.jar(directory.resolve("fake.jar"), "new");

        assertThat(fake.run("", "start")).isZero();
        assertThat(fake.output()).contains("already running", "built again since then");
        assertThat(launch().version()).isNotEqualTo(oldLaunch.version());
        assertThat(oldLaunch.cache().orElseThrow().getParent()).exists();

        fake.platform.stop();
        fake.platform.start();
        new JarUnpacker(fake.settings.programs()).cleanUp(FakePlatform.SERVICE, List.of(launch().version()));
        assertThat(oldLaunch.cache().orElseThrow().getParent()).doesNotExist();
        assertThat(fake.platform.parts()).allMatch(LocalPart::isReady);
    }

    private LaunchCommand launch() {
        return LaunchCommand.of(service, fake.settings);
    }

    private void onlyTheServiceNeedsOne() throws IOException {
        for (var name : List.of(FakePlatform.STORE, FakePlatform.GATEWAY)) {
            var cache = fake.platform.part(name).prepare().cache().orElseThrow();
            Files.writeString(cache.resolveSibling(cache.getFileName() + ".mislukt"), "not needed");
        }
    }

    /** What the service says when it starts again; a cache that does not fit would give a warning. */
    private String restart() throws IOException {
        var part = fake.platform.part(FakePlatform.SERVICE);
        part.stop();
        Files.delete(part.log());
        fake.platform.start();
        return Files.readString(part.log());
    }
}
