package nl.tegenkracht.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.Id;

/**
 * One running chain. Not for several threads at once; {@link AuditTrail} gives turns.
 *
 * <p>
 * The entries are on disk first, only then their links. So a link without an entry cannot come from an outage.
 */
final class Run implements AutoCloseable {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final String name;
    private final Instant startedAt;
    private final RunLock lock;
    private final AppendOnlyFile chain;
    private final AppendOnlyFile entries;
    private long sequence;
    private String head;

    private Run(String name, Instant startedAt, RunLock lock, AppendOnlyFile chain, AppendOnlyFile entries) {
        this.name = name;
        this.startedAt = startedAt;
        this.lock = lock;
        this.chain = chain;
        this.entries = entries;
    }

    /** Starts a run that mentions its predecessors; it is on disk before the first entry comes. */
    static Run begin(TrailDirectory directory, Instant now, AppendOnlyFile.Factory factory) throws IOException {
        directory.createDirectories();
        var name = TIMESTAMP.format(now) + "-" + Id.random().substring(0, 8);
        var previous = new ChainReader(directory).openPredecessors();
        var run = open(directory, name, now, factory);
        try {
            run.writeStart(
                    new RunStart(RunStart.VERSION, directory.service(), directory.domain(), name, now, previous));
            DurableFiles.syncDirectory(directory.directory());
            return run;
        } catch (IOException e) {
            run.close();
            throw e;
        }
    }

    private static Run open(TrailDirectory directory, String name, Instant now, AppendOnlyFile.Factory factory)
            throws IOException {
        var lock = RunLock.acquire(directory.lockFile(name));
        try {
            return new Run(name, now, lock, factory.create(directory.chainFile(name)),
                    factory.create(directory.entriesFile(name)));
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private void writeStart(RunStart start) throws IOException {
        var bytes = JsonLines.serialize(start);
        chain.append(withLineEndings(List.of(bytes)));
        chain.sync();
        entries.sync();
        head = Hash.of(bytes);
    }

    /** Writes a batch and returns when everything is on disk; the locations are in the same order. */
    List<EntryLocation> write(List<AuditEntry> batch) throws IOException {
        var newEntries = new ArrayList<byte[]>();
        var links = new ArrayList<byte[]>();
        var locations = new ArrayList<EntryLocation>();
        for (var entry : batch) {
            var bytes = JsonLines.serialize(StoredEntry.of(++sequence, entry));
            var link = ChainLink.after(head, sequence, Hash.of(bytes));
            head = link.head();
            newEntries.add(bytes);
            links.add(JsonLines.serialize(link));
            locations.add(new EntryLocation(name, sequence));
        }
        entries.append(withLineEndings(newEntries));
        entries.sync();
        chain.append(withLineEndings(links));
        chain.sync();
        return locations;
    }

    ChainHeads.RunPosition position() {
        return new ChainHeads.RunPosition(name, sequence, head);
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Everything confirmed is on disk already; there is nothing left to wait for. */
    @Override
    public void close() throws IOException {
        try (lock; chain) {
            entries.close();
        }
    }

    private static byte[] withLineEndings(List<byte[]> lines) {
        var out = new ByteArrayOutputStream();
        for (var line : lines) {
            out.writeBytes(line);
            out.write('\n');
        }
        return out.toByteArray();
    }
}
