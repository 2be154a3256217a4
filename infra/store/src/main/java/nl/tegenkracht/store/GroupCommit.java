package nl.tegenkracht.store;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Confirms writes per group: one commit and one fsync for everything that is ready at the same time. A writer only
 * hears of success once its group is on disk.
 *
 * <p>
 * After a failed commit or fsync there is no telling what is on disk; then nothing is confirmed any more and the
 * process should stop. The file afterwards opens on the last whole commit.
 */
final class GroupCommit implements AutoCloseable {

    private final DurableStorage storage;
    private final int commitsPerCompaction;
    private final ReentrantReadWriteLock readWriteLock = new ReentrantReadWriteLock(true);
    private final CompletableFuture<Void> termination = new CompletableFuture<>();
    private final Object monitor = new Object();
    private final Map<String, CompletableFuture<Void>> lastByNamespace = new ConcurrentHashMap<>();
    private final Thread writer;
    private volatile CompletableFuture<Void> everywhere = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> collecting = new CompletableFuture<>();
    private CompletableFuture<Void> inFlight = CompletableFuture.completedFuture(null);
    private boolean dirty;
    private boolean closed;
    private long commits;

    GroupCommit(DurableStorage storage, int commitsPerCompaction) {
        this.storage = storage;
        this.commitsPerCompaction = commitsPerCompaction;
        this.writer = Thread.ofPlatform().name("store-commit").start(this::runCommits);
    }

    /**
     * Does the write and only returns, also with an error, when what changed is on disk.
     *
     * @param namespace where the action writes, so that only readers of that place wait for it
     */
    <T> T write(String namespace, Supplier<T> action) {
        return runConfirmed(readWriteLock.readLock(), group -> lastByNamespace.put(namespace, group), action);
    }

    /** As {@link #write}, with the other writers silent: for creating and dropping collections and indexes. */
    <T> T exclusively(Supplier<T> action) {
        return runConfirmed(readWriteLock.writeLock(), group -> everywhere = group, action);
    }

    private <T> T runConfirmed(Lock lock, Consumer<CompletableFuture<Void>> announce, Supplier<T> action) {
        lock.lock();
        // Under the lock the group cannot leave before this action is in it completely, and whoever meanwhile reads
        // what it wrote already knows what to wait for.
        var group = collecting();
        announce.accept(group);
        try {
            return action.get();
        } finally {
            markDirty();
            lock.unlock();
            await(group);
        }
    }

    private CompletableFuture<Void> collecting() {
        synchronized (monitor) {
            return collecting;
        }
    }

    private void markDirty() {
        synchronized (monitor) {
            dirty = true;
            monitor.notifyAll();
        }
    }

    /** Waits until everything that can now be read in this place is on disk too. */
    void awaitDurable(String namespace) {
        await(everywhere);
        await(lastByNamespace.getOrDefault(namespace, everywhere));
    }

    private static void await(CompletableFuture<Void> group) {
        try {
            group.join();
        } catch (CompletionException error) {
            throw new IllegalStateException("The write did not reach the disk", error.getCause());
        }
    }

    /** Ends when the last group after closing is on disk, or with the error that makes writing impossible. */
    CompletionStage<Void> termination() {
        return termination.minimalCompletionStage();
    }

    private void runCommits() {
        try {
            while (awaitWork()) {
                commitGroup();
            }
            termination.complete(null);
        } catch (InterruptedException | RuntimeException | Error error) {
            synchronized (monitor) {
                inFlight.completeExceptionally(error);
                collecting.completeExceptionally(error);
            }
            termination.completeExceptionally(error);
        }
    }

    private boolean awaitWork() throws InterruptedException {
        synchronized (monitor) {
            while (!dirty && !closed) {
                monitor.wait();
            }
            return dirty;
        }
    }

    private void commitGroup() {
        readWriteLock.writeLock().lock();
        try {
            synchronized (monitor) {
                inFlight = collecting;
                collecting = new CompletableFuture<>();
                dirty = false;
            }
            storage.commit();
            if (++commits % commitsPerCompaction == 0) {
                storage.compact();
            }
        } finally {
            readWriteLock.writeLock().unlock();
        }
        storage.sync();
        inFlight.complete(null);
    }

    /** Writes what is still pending. Only call this when no more writes will come. */
    @Override
    public void close() {
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
