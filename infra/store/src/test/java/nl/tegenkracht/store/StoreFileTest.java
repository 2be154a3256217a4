package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the file takes follows from what was written, commit by commit, and not from how fast: without the second that
 * replaced data is kept, the same commits give the same file on every machine.
 */
@Tag("service")
class StoreFileTest {

    private static final int COMMITS = 2_000;
    private static final int KEPT = 100;
    private static final int REPLACED = 2_000;

    @TempDir
    Path tempDir;

    @Test
    void replacedDataIsKeptForASecondAndNoLonger() {
        try (var file = StoreFile.open(tempDir)) {
            assertThat(file.store().getFileStore().getRetentionTime()).isEqualTo(1000);
        }
    }

    @Test
    void theSpaceOfWhatIsReplacedIsUsedAgain() throws IOException {
        try (var file = openWithoutRetention(); var commit = new GroupCommit(file, Store.COMMITS_PER_COMPACTION)) {
            var map = file.store().<String, byte[]>openMap("test");
            replace(commit, map, false);
            var before = size();
            replace(commit, map, false);
            assertThat(size()).as("after as many replacements once more").isLessThanOrEqualTo(3 * before / 2);
        }
    }

    @Test
    void whatStaysBetweenReplacedDataIsMovedTogether() throws IOException {
        try (var file = openWithoutRetention(); var commit = new GroupCommit(file, Store.COMMITS_PER_COMPACTION)) {
            replace(commit, file.store().openMap("test"), true);
            assertThat(size()).as("what lives is %d bytes", COMMITS * KEPT).isLessThan(5L * COMMITS * KEPT);
        }
    }

    /** Each commit replaces one large value and, if asked, adds a small one that stays. */
    private static void replace(GroupCommit commit, MVMap<String, byte[]> map, boolean keep) {
        var random = new Random(1);
        for (int number = 0; number < COMMITS; number++) {
            var key = "kept-" + number;
            commit.write("test", () -> {
                map.put("replaced", bytes(random, REPLACED));
                return keep ? map.put(key, bytes(random, KEPT)) : null;
            });
        }
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private StoreFile openWithoutRetention() {
        var file = StoreFile.open(tempDir);
        file.store().setRetentionTime(0);
        return file;
    }

    private long size() throws IOException {
        return Files.size(tempDir.resolve("store.mv"));
    }
}
