package nl.tegenkracht.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Het auditspoor van een dienst in één datadomein. Voor gebruik door veel draden tegelijk: wie wacht terwijl een ander
 * schrijft, gaat mee in de volgende groep, en een groep kost samen één keer wachten op de schijf.
 *
 * <p>
 * Elke dag (UTC) en na elke schrijffout begint een nieuwe run, die de vorige noemt.
 */
public final class AuditTrail {

    private final TrailDirectory directory;
    private final ChainHeads heads;
    private final Clock clock;
    private final CurrentRun currentRun;
    private final Queue<PendingEntry> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final RecentEntries recent = new RecentEntries();

    AuditTrail(TrailDirectory directory, ChainHeadKey key, Clock clock, AppendOnlyFile.Factory factory) {
        this.directory = directory;
        this.heads = new ChainHeads(directory, key, clock);
        this.clock = clock;
        this.currentRun = new CurrentRun(directory, heads, clock, factory);
    }

    /**
     * Schrijft een regel en keert terug als hij op schijf staat. Een regel die kort geleden al geschreven is (zelfde
     * {@code id}, zelfde inhoud) wordt niet nog eens geschreven; na een herstart kan dat wel, zie besluit 0141.
     *
     * @throws AuditNotWritten     als dat niet zeker is: geef dan geen inhoud terug
     * @throws IllegalArgumentException als hetzelfde {@code id} kort geleden voor een andere regel gebruikt is
     */
    public EntryLocation write(AuditEntry entry) {
        var pending = new PendingEntry(entry);
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

    /** Wie intussen in de rij kwam, vond de beurt bezet en slaapt: de eerste van hen is nu aan de beurt. */
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
            batch.add(next);
        }
        if (batch.entries().isEmpty()) {
            return;
        }
        try {
            batch.complete(currentRun.write(batch.entries()));
        } catch (IOException | RuntimeException | Error e) {
            // Ook bij een fout in het proces zelf moet elke wachter antwoord krijgen.
            batch.fail(e);
        }
    }

    /** Tekent hoever het spoor nu is. */
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
     * Wist regels van vóór dit tijdstip; hun hash blijft in de keten. Het wissen is zelf een regel, die blijft: zonder
     * zo'n regel meldt de controle een ontbrekende regel. Runs die een ander proces nog schrijft, blijven ongemoeid.
     *
     * @return het aantal gewiste regels
     */
    public int eraseBefore(Instant limit) {
        try {
            closeIfStartedBefore(limit);
            return new EntryEraser(directory, this).eraseBefore(limit, clock.instant());
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
