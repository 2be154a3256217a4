package nl.tegenkracht.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.tegenkracht.contracts.Id;

/**
 * The audit trail of a service in one data domain. For use by many threads at once: whoever waits while another writes
 * joins the next batch, and a batch waits for the disk only once.
 *
 * <p>
 * A new run, which mentions the previous one, starts every day (UTC) and after every write error.
 */
public final class AuditTrail {

    private final TrailDirectory directory;
    private final ChainHeads heads;
    private final Clock clock;
    private final CurrentRun currentRun;
    private final Queue<PendingGroup> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final RecentEntries recent = new RecentEntries();
    private final TrailMarkers markers;
    private final TrailEntries entries;

    AuditTrail(TrailDirectory directory, ChainHeadKey key, Clock clock, AppendOnlyFile.Factory factory) {
        this.directory = directory;
        this.heads = new ChainHeads(directory, key, clock);
        this.clock = clock;
        this.markers = new TrailMarkers(directory, key, clock);
        this.entries = new TrailEntries(directory);
        this.currentRun = new CurrentRun(directory, heads, clock, factory);
    }

    /**
     * Writes an entry and returns when it is on disk. An entry that was written recently (same {@code id}, same
     * content) is not written again; after a restart it may be, see record 0141.
     *
     * @throws AuditNotWritten if that is not certain: then return no content
     * @throws IllegalArgumentException if the same {@code id} was recently used for another entry, or the act is a
     *                                  {@link ReservedAct}
     */
    public EntryLocation write(AuditEntry entry) {
        return write(List.of(entry)).getFirst();
    }

    /**
     * Writes entries as one group: they follow each other, the disk is waited for once, and all of them are on it when
     * this returns. For the rest as {@link #write(AuditEntry)}.
     */
    public List<EntryLocation> write(List<AuditEntry> entries) {
        if (entries.stream().anyMatch(entry -> ReservedAct.isForTrailOnly(entry.action()))) {
            throw new IllegalArgumentException("This act is reserved for the audit trail itself");
        }
        return append(entries);
    }

    /** As {@link #write}, for the trail itself. */
    List<EntryLocation> append(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var pending = new PendingGroup(entries);
        queue.add(pending);
        while (pending.isWaiting()) {
            if (turn.tryLock()) {
                try {
                    writeQueue();
                } finally {
                    passTurn();
                }
            } else {
                pending.awaitSignal();
            }
        }
        return pending.result();
    }

    /** Whoever joined the queue meanwhile found the turn taken and sleeps: the first of them is next now. */
    private void passTurn() {
        turn.unlock();
        var first = queue.peek();
        if (first != null) {
            first.signal();
        }
    }

    private void writeQueue() {
        var batch = new WriteBatch(recent);
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            next.entries().forEach(batch::add);
        }
        if (batch.entries().isEmpty()) {
            return;
        }
        try {
            batch.complete(currentRun.write(batch.entries()));
        } catch (IOException | RuntimeException | Error e) {
            // Every waiter needs an answer, also when the process itself fails.
            batch.fail(e);
        }
    }

    /** How many entries wait for the next batch. */
    int queued() {
        return queue.stream().mapToInt(group -> group.entries().size()).sum();
    }

    /** Signs how far the trail is now. */
    void signHead() throws IOException {
        Optional<ChainHeads.RunPosition> position;
        turn.lock();
        try {
            position = currentRun.position();
        } finally {
            passTurn();
        }
        if (position.isPresent()) {
            heads.sign(position.get());
        }
    }

    /**
     * What there is to decide about erasing: entries from before this time. Runs that another process is still writing
     * are left alone.
     */
    List<ErasureDecision.Range> proposeErasure(Instant before) throws IOException {
        closeIfStartedBefore(before);
        return new EntryEraser(directory).propose(before);
    }

    /**
     * Erases what the decision is about; their hash stays in the chain. The erasure itself is an entry, which stays:
     * without it, and without the decision, the verification reports every entry.
     *
     * @return the number of entries erased
     */
    int erase(ErasureDecision decision) throws IOException {
        return new EntryEraser(directory).execute(decision, this, clock.instant());
    }

    /**
     * Records after a restore with which version each dossier goes on, signed; the verification then accepts that
     * versions went back.
     *
     * @param epoch higher than that of any restore before
     */
    public void recordBaseline(long epoch, Map<String, Long> versions) {
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            append(versions.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(dossier -> VersionOrder
                    .baseline(Id.random(), now, epoch, dossier.getKey(), dossier.getValue())).toList());
            signHead();
        } catch (IOException e) {
            throw new AuditNotWritten(e);
        }
    }

    /** Whether this was recorded once and for all; quick where the signed file lies beside the trail. */
    public boolean isMarked(ReservedAct act) {
        try {
            return markers.has(act);
        } catch (IOException e) {
            throw new AuditNotWritten(e);
        }
    }

    /** Records once and for all that this is so, signed. */
    public void mark(ReservedAct act) {
        try {
            markers.put(act, this);
        } catch (IOException e) {
            throw new AuditNotWritten(e);
        }
    }

    /**
     * Gives the entries of all runs, also of other processes. A run that did not change since the last call is left
     * out.
     */
    public void read(Consumer<AuditEntry> reader) {
        try {
            entries.forEach(reader);
        } catch (IOException e) {
            throw new AuditNotWritten(e);
        }
    }

    void close() throws IOException {
        closeIfStartedBefore(Instant.MAX);
    }

    private void closeIfStartedBefore(Instant startedBefore) throws IOException {
        turn.lock();
        try {
            currentRun.closeIfStartedBefore(startedBefore);
        } finally {
            passTurn();
        }
    }
}
