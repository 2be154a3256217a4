package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
@Tag("timing")
class PlatformTest {

    @TempDir
    Path directory;

    @BeforeEach
    void writeRoot() throws IOException {
        FakePlatform.root(directory);
    }

    @Test
    void startsEverythingAndReturnsWhenEverythingIsReady() {
        try (var fake = new FakePlatform(directory, "")) {
            fake.platform.start();

            assertThat(fake.platform.parts()).allMatch(LocalPart::isReady);
            assertThat(fake.platform.part(FakePlatform.SERVICE).log()).content().contains("fake part begins");
        }
    }

    @Test
    void everyProcessNamesItsDataDirectoryOnItsCommandLineAndNoSecret() throws IOException {
        try (var fake = new FakePlatform(directory, "")) {
            fake.platform.start();

            var secret = Files.readString(fake.settings.secretsDirectory().resolve("poort.geheim"));
            assertThat(fake.platform.parts()).allSatisfy(part -> assertThat(
                    part.running().orElseThrow().process().info().commandLine().orElseThrow())
                    .contains("-Dtegenkracht.home=" + fake.settings.data() + " ").doesNotContain(secret));
        }
    }

    @Test
    void whatStopsEndsTheStartWithReasonAndLogAndNothingKeepsRunning() {
        try (var fake = new FakePlatform(directory, "stops")) {
            var failure = catchThrowableOfType(StartFailure.class, fake.platform::start);

            assertThat(failure).hasMessageMatching("Part fakeservice stopped by itself after \\d+ s\\.");
            assertThat(failure.log()).contains(fake.settings.log(FakePlatform.SERVICE));
            assertThat(failure.lines()).contains("no connection to the fakestore");
            assertThat(fake.running()).isEmpty();
        }
    }

    @Test
    void whatDoesNotBecomeReadyEndsTheStart() {
        var settings = LocalSettings.of(directory).withPorts(Ports.free()).withPatience(Duration.ofSeconds(2));
        try (var fake = new FakePlatform(settings, "never")) {
            var failure = catchThrowableOfType(StartFailure.class, fake.platform::start);

            assertThat(failure).hasMessageContaining("fakeservice").hasMessageContaining("is not ready");
            assertThat(fake.running()).isEmpty();
        }
    }

    @Test
    void aPortInUseIsNamedAndNothingStarts() throws IOException {
        try (var fake = new FakePlatform(directory, "");
                var taken = new ServerSocket(fake.settings.ports().numberOf(Ports.MELDING), 1,
                        InetAddress.getLoopbackAddress())) {
            var failure = catchThrowableOfType(StartFailure.class, fake.platform::start);

            assertThat(failure).hasMessageStartingWith("Port " + taken.getLocalPort() + ", needed for fakeservice,");
            assertThat(fake.running()).isEmpty();
        }
    }

    @Test
    void afterAKillNineOnlyTheDeadOneRestarts() {
        try (var fake = new FakePlatform(directory, "")) {
            fake.platform.start();
            var gateway = fake.platform.part(FakePlatform.GATEWAY).pid();
            var service = fake.platform.part(FakePlatform.SERVICE);
            var oldPid = service.pid();

            service.kill();
            assertThat(fake.running()).containsExactly(FakePlatform.STORE, FakePlatform.GATEWAY);
            fake.platform.start();

            assertThat(fake.platform.parts()).allMatch(LocalPart::isReady);
            assertThat(fake.platform.part(FakePlatform.GATEWAY).pid()).isEqualTo(gateway);
            assertThat(service.pid()).isPresent().isNotEqualTo(oldPid);
        }
    }

    @Test
    void twoPlatformsRunSideBySideAndDoNotStopEachOther() {
        try (var first = new FakePlatform(directory.resolve("one"), "");
                var second = new FakePlatform(directory.resolve("two"), "")) {
            first.platform.start();
            second.platform.start();

            first.platform.stop();

            assertThat(first.running()).isEmpty();
            assertThat(second.platform.parts()).allMatch(LocalPart::isReady);
        }
    }

    @Test
    void extraPropertiesTakePrecedence() {
        var settings = LocalSettings.of(directory).withPorts(Ports.free())
                .withProperty(FakePlatform.SERVICE, "fake.behavior", "stops")
                .withProperty(FakePlatform.GATEWAY, "x", "y");
        try (var fake = new FakePlatform(settings, "")) {
            assertThat(catchThrowableOfType(StartFailure.class, fake.platform::start))
                    .hasMessageContaining("fakeservice");
        }
    }

    @Test
    void theSecretsAreThereBeforeAnythingStartsAndPersistAfterwards() throws IOException {
        try (var fake = new FakePlatform(directory, "")) {
            fake.platform.start();
            var before = secrets(fake);
            fake.platform.stop();
            fake.platform.start();

            assertThat(before).hasSize(7).isEqualTo(secrets(fake));
        }
    }

    private static List<Map.Entry<String, String>> secrets(FakePlatform fake) throws IOException {
        try (var files = Files.list(fake.settings.secretsDirectory())) {
            return files.sorted().map(file -> Map.entry(file.getFileName().toString(), content(file)))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
