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
 * Bevestigt schrijfacties per groep: één commit en één fsync voor alles wat tegelijk klaarstaat. Wie schreef, hoort pas
 * van succes als zijn groep op schijf staat.
 * <p>
 * Na een mislukte commit of fsync is niet meer te zeggen wat er op schijf staat; dan wordt niets meer bevestigd en hoort
 * het proces te stoppen. Het bestand opent daarna op de laatste hele commit.
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
     * Doet de schrijfactie en keert pas terug, ook met een fout, als wat er veranderde op schijf staat.
     *
     * @param namespace waar de actie schrijft, zodat alleen wie daar leest op haar wacht
     */
    <T> T write(String namespace, Supplier<T> action) {
        return runConfirmed(readWriteLock.readLock(), group -> lastByNamespace.put(namespace, group), action);
    }

    /** Als {@link #write}, met de andere schrijvers stil: voor het maken en weghalen van collecties en indexen. */
    <T> T exclusively(Supplier<T> action) {
        return runConfirmed(readWriteLock.writeLock(), group -> everywhere = group, action);
    }

    private <T> T runConfirmed(Lock lock, Consumer<CompletableFuture<Void>> announce, Supplier<T> action) {
        lock.lock();
        // Onder het slot kan de groep niet weg zijn voordat deze actie er helemaal in zit, en wie intussen leest wat zij
        // schreef, weet al waarop hij wachten moet.
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

    /** Wacht tot alles wat op deze plaats nu te lezen is ook op schijf staat. */
    void awaitDurable(String namespace) {
        await(everywhere);
        await(lastByNamespace.getOrDefault(namespace, everywhere));
    }

    private static void await(CompletableFuture<Void> group) {
        try {
            group.join();
        } catch (CompletionException error) {
            throw new IllegalStateException("De schrijfactie is niet op schijf gekomen", error.getCause());
        }
    }

    /** Loopt af als de laatste groep na het sluiten op schijf staat, of met de fout waardoor schrijven niet meer kan. */
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

    /** Schrijft wat er nog klaarstaat. Roep dit pas aan als er geen schrijfacties meer bij komen. */
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
