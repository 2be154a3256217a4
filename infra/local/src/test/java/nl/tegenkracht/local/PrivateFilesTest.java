package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class PrivateFilesTest {

    @TempDir
    Path root;

    @Test
    void afterAStartNothingInTheDataDirectoryIsForOthers() throws IOException {
        try (var platform = new FakePlatform(root, "")) {
            platform.run("", "start");

            assertClosed(platform.settings.data());
        }
    }

    @Test
    void whatAnEarlierVersionLeftOpenIsClosedByAStart() throws IOException {
        try (var platform = new FakePlatform(root, "")) {
            platform.run("", "start");
            platform.run("", "stop");
            var left = Files.createDirectories(platform.settings.data().resolve("broker/log"));
            open(Files.writeString(left.resolve("0.log"), "ids and times"), "rw-r--r--");
            open(left, "rwxr-xr-x");
            open(platform.settings.data(), "rwxrwxr-x");

            platform.run("", "start");

            assertClosed(platform.settings.data());
            assertThat(left.resolve("0.log")).content().isEqualTo("ids and times");
        }
    }

    @Test
    void aDirectoryThatIsNotThereYetNeedsNoClosing() {
        PrivateFiles.close(root.resolve("none"));

        assertThat(root.resolve("none")).doesNotExist();
    }

    @Test
    void whatAPartWritesIsNotForOthers() throws Exception {
        var written = root.resolve("written");
        var process = Jvm.detached(List.of("touch", written.toString())).start();

        assertThat(process.waitFor()).isZero();
        assertClosed(written);
    }

    private static void open(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void assertClosed(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).endsWith("------"));
        }
    }
}
