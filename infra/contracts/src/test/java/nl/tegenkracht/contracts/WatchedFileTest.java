package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {

    @TempDir
    private Path directory;
    private int reads;

    @Test
    void aFileIsReadOnceForEveryChange() throws IOException {
        var watched = watched("1");

        assertThat(watched.refresh()).isTrue();
        assertThat(watched.refresh()).isFalse();
        write("22", 0);
        assertThat(watched.refresh()).as("another size at the same time").isTrue();
        write("33", 1);
        assertThat(watched.refresh()).isTrue();

        assertThat(watched.lastRead()).contains(33);
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadKeepsTheLastGoodContentAndIsTriedAgainEveryTime() throws IOException {
        var watched = watched("1");
        watched.refresh();
        write("half", 1);

        assertThatThrownBy(watched::refresh).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(watched::refresh).as("it is not taken for read").isInstanceOf(NumberFormatException.class);
        assertThat(watched.isReadable()).isFalse();
        assertThat(watched.lastRead()).contains(1);

        write("2", 1);
        assertThat(watched.refresh()).isTrue();
        assertThat(watched.isReadable()).isTrue();
        assertThat(watched.lastRead()).contains(2);
    }

    @Test
    void aFileThatIsGoneSaysSoUntilItIsBack() throws IOException {
        var watched = watched("1");
        watched.refresh();
        Files.delete(file());

        assertThatThrownBy(watched::refresh).isInstanceOf(NoSuchFileException.class);
        assertThat(watched.isReadable()).isFalse();

        write("1", 0);
        assertThat(watched.refresh()).as("as it was").isFalse();
        assertThat(watched.isReadable()).isTrue();
    }

    private WatchedFile<Integer> watched(String text) throws IOException {
        write(text, 0);
        return new WatchedFile<>(file(), path -> {
            reads++;
            return Integer.valueOf(Files.readString(path));
        });
    }

    private void write(String text, long second) throws IOException {
        Files.writeString(file(), text);
        Files.setLastModifiedTime(file(), FileTime.fromMillis(1_000 * second));
    }

    private Path file() {
        return directory.resolve("file");
    }
}
