package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.local.Prerequisites.AvailableResources;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {

    private static final long GB = 1024L * 1024 * 1024;

    private final LocalSettings settings = LocalSettings.of(Path.of("/somewhere")).withPorts(Ports.free());
    private final List<PartSpec> all = Wiring.specs(settings);

    @Test
    void threeGigabytesOfMemoryAndOneGigabyteOfDiskIsEnough() {
        assertThatCode(() -> check(all, new AvailableResources(GB, 3 * GB))).doesNotThrowAnyException();
    }

    @Test
    void tooLittleMemoryIsOneSentence() {
        assertThatThrownBy(() -> check(all, new AvailableResources(GB, 2 * GB))).isInstanceOf(StartFailure.class)
                .hasMessage("There is too little memory: 2048 MB is free, and 3072 MB is needed.");
    }

    @Test
    void tooLittleDiskIsOneSentence() {
        assertThatThrownBy(() -> check(all, new AvailableResources(GB / 2, 3 * GB))).isInstanceOf(StartFailure.class)
                .hasMessage("There is too little disk space: 512 MB is free, and 1024 MB is needed.");
    }

    @Test
    void whatAlreadyRunsAsksNothingMore() {
        assertThatCode(() -> check(List.of(), new AvailableResources(0, 0))).doesNotThrowAnyException();
        assertThatCode(() -> check(all.subList(0, 1), new AvailableResources(GB, GB))).doesNotThrowAnyException();
    }

    @Test
    void theRealMachineIsMeasured() {
        var resources = AvailableResources.measure(Path.of("/does/not/exist/yet"));

        assertThatCode(() -> check(List.of(), resources)).doesNotThrowAnyException();
        assertThat(resources.disk()).isPositive();
        assertThat(resources.memory()).isPositive();
    }

    private void check(List<PartSpec> specs, AvailableResources resources) {
        Prerequisites.check(specs, settings.ports(), resources);
    }
}
