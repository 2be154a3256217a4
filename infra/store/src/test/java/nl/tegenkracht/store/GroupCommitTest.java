package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("timing")
class GroupCommitTest {

    private static final String HERE = "klacht_extern.dossier";

    private final HeldStorage storage = new HeldStorage();

    @Test
    void aWriteIsOnlyConfirmedAfterCommitAndFsync() {
        try (var commit = new GroupCommit(storage, 100)) {
            var writer = CompletableFuture.supplyAsync(() -> commit.write(HERE, () -> "done"));
            await().until(() -> storage.events.contains("fsync starts"));
            assertThat(writer).isNotDone();
            storage.fsyncs.release();
            assertThat(writer.join()).isEqualTo("done");
            assertThat(storage.events).containsExactly("commit", "fsync starts", "fsync done");
        }
    }

    @Test
    void writersDuringAnFsyncShareTheNextOne() {
        try (var commit = new GroupCommit(storage, 100)) {
            var first = CompletableFuture.runAsync(() -> commit.write(HERE, () -> null));
            await().until(() -> storage.events.contains("fsync starts"));
            var done = new ConcurrentLinkedQueue<Integer>();
            var rest = List.of(1, 2).stream()
                    .map(number -> CompletableFuture.runAsync(() -> commit.write(HERE, () -> done.add(number))))
                    .toList();
            await().until(() -> done.size() == 2);
            storage.fsyncs.release(2);
            first.join();
            rest.forEach(CompletableFuture::join);
            assertThat(storage.events).filteredOn("commit"::equals).hasSize(2);
        }
    }

    @Test
    void aReaderAskingForCertaintyWaitsForWhatIsStillInFlight() {
        try (var commit = new GroupCommit(storage, 100)) {
            commit.awaitDurable(HERE);
            var writer = CompletableFuture.runAsync(() -> commit.write(HERE, () -> null));
            await().until(() -> storage.events.contains("fsync starts"));
            var reader = CompletableFuture.runAsync(() -> commit.awaitDurable(HERE));
            assertThat(reader).isNotDone();
            storage.fsyncs.release();
            CompletableFuture.allOf(writer, reader).join();
        }
    }

    @Test
    void aReaderElsewhereDoesNotWait() {
        try (var commit = new GroupCommit(storage, 100)) {
            var writer = CompletableFuture.runAsync(() -> commit.write(HERE, () -> null));
            await().until(() -> storage.events.contains("fsync starts"));
            commit.awaitDurable("melding_extern.dossier");
            assertThat(writer).isNotDone();
            storage.fsyncs.release();
            writer.join();
        }
    }

    @Test
    void aReaderDuringAWriteAlsoWaitsForTheRestOfThatWrite() {
        var proceed = new Semaphore(0);
        try (var commit = new GroupCommit(storage, 100)) {
            var writer = CompletableFuture.runAsync(() -> commit.write(HERE, () -> {
                storage.events.add("readable");
                proceed.acquireUninterruptibly();
                return null;
            }));
            await().until(() -> storage.events.contains("readable"));
            var reader = CompletableFuture.runAsync(() -> commit.awaitDurable(HERE));
            assertThat(reader).isNotDone();
            proceed.release();
            await().until(() -> storage.events.contains("fsync starts"));
            assertThat(reader).isNotDone();
            storage.fsyncs.release();
            CompletableFuture.allOf(writer, reader).join();
        }
    }

    @Test
    void afterDroppingACollectionEveryoneWaits() {
        try (var commit = new GroupCommit(storage, 100)) {
            var schemaChange = CompletableFuture.runAsync(() -> commit.exclusively(() -> null));
            await().until(() -> storage.events.contains("fsync starts"));
            var reader = CompletableFuture.runAsync(() -> commit.awaitDurable(HERE));
            assertThat(reader).isNotDone();
            storage.fsyncs.release();
            CompletableFuture.allOf(schemaChange, reader).join();
        }
    }

    @Test
    void aFailedWriteAlsoWaitsForWhatItSaw() {
        try (var commit = new GroupCommit(storage, 100)) {
            storage.fsyncs.release();
            assertThatThrownBy(() -> commit.write(HERE, () -> {
                throw new IllegalArgumentException("duplicate");
            })).isInstanceOf(IllegalArgumentException.class);
            assertThat(storage.events).endsWith("fsync done");
        }
    }

    @Test
    void afterADiskErrorNothingIsConfirmedAnymore() {
        try (var commit = new GroupCommit(storage, 100)) {
            storage.broken = true;
            assertThatThrownBy(() -> commit.write(HERE, () -> null))
                    .hasMessageContaining("did not reach the disk");
            storage.broken = false;
            assertThatThrownBy(() -> commit.write(HERE, () -> null))
                    .hasMessageContaining("did not reach the disk");
            assertThatThrownBy(() -> commit.awaitDurable(HERE)).hasMessageContaining("did not reach the disk");
            // Told after the writers, so they may be here first.
            assertThat(commit.termination().toCompletableFuture()).failsWithin(Duration.ofMinutes(1));
        }
    }

    @Test
    void closingWritesWhatIsStillPending() {
        var commit = new GroupCommit(storage, 1);
        var writer = CompletableFuture.runAsync(() -> commit.write(HERE, () -> null));
        await().until(() -> storage.events.contains("fsync starts"));
        storage.fsyncs.release();
        commit.close();
        writer.join();
        assertThat(commit.termination().toCompletableFuture()).isCompleted();
        assertThat(storage.events).containsExactly("commit", "compact", "fsync starts", "fsync done");
    }

    /** Holds every fsync until the test lets it through. */
    private static final class HeldStorage implements DurableStorage {

        private final Queue<String> events = new ConcurrentLinkedQueue<>();
        private final Semaphore fsyncs = new Semaphore(0);
        private volatile boolean broken;

        @Override
        public void commit() {
            if (broken) {
                throw new IllegalStateException("disk full");
            }
            events.add("commit");
        }

        @Override
        public void sync() {
            events.add("fsync starts");
            fsyncs.acquireUninterruptibly();
            events.add("fsync done");
        }

        @Override
        public void compact() {
            events.add("compact");
        }
    }
}
