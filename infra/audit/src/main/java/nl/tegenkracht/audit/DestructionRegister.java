package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.tegenkracht.contracts.DataDomain;

/**
 * Which dossiers of a service were destroyed: one signed line each, in files of its own, outside the databases and
 * outside every backup of them. A line is on disk before the wraps go, and a restore reads it first: what is in it does
 * not come back (record 0242). Processes take turns; what kill -9 left half written is cut off.
 */
public final class DestructionRegister {

    private static final String SUFFIX = ".vernietigd";

    private final Path directory;
    private final ChainHeadKey key;
    private final String service;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<DataDomain, Known> known = new ConcurrentHashMap<>();

    /** What was read, up to this length. */
    private record Known(long length, String lastHash, Set<String> dossiers) {}

    private DestructionRegister(Path directory, ChainHeadKey key, String service) {
        this.directory = directory;
        this.key = key;
        this.service = service;
    }

    /**
     * The register of a service; files only come into being with the first line.
     *
     * @param keyDirectory where the key is with which this service signs heads; lines are signed with the same
     * @throws UncheckedIOException if there is no such key
     */
    public static DestructionRegister open(Path directory, Path keyDirectory, String service) {
        try {
            return new DestructionRegister(directory, ChainHeadKey.existing(keyDirectory, service), service);
        } catch (IOException e) {
            throw new UncheckedIOException("The destruction register cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Records that this dossier is destroyed, and returns when that survives a power failure; only then may its wraps
     * go. A dossier that is in it already is not written again.
     *
     * @param ground code of the article that says so
     * @param kid    id of the key under which the wraps are
     * @throws AuditNotWritten if it is not certain: then destroy nothing
     */
    public void record(DataDomain domain, String dossier, LocalDate day, String ground, String kid) {
        lock.lock();
        try {
            DurableFiles.createDirectories(file(domain).getParent());
            try (var turn = FileChannel.open(file(domain).resolveSibling(domain + ".slot"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = turn.lock()) {
                append(domain, dossier, day, ground, kid);
            }
        } catch (IOException e) {
            throw new AuditNotWritten(e);
        } finally {
            lock.unlock();
        }
    }

    private void append(DataDomain domain, String dossier, LocalDate day, String ground, String kid)
            throws IOException {
        var last = read(domain);
        if (last.dossiers().contains(dossier)) {
            return;
        }
        cutTail(domain, last.length());
        var unsigned = new DestroyedDossier(DestroyedDossier.VERSION, service, domain.value(), dossier, day, ground,
                kid, last.lastHash(), key.keyId(), "");
        var line = unsigned.signed(unsigned.keyId(), key.sign(unsigned.signedBytes()));
        DurableFiles.append(file(domain), JsonLines.line(line));
    }

    /** A process that was killed confirmed nothing about half a line. */
    private void cutTail(DataDomain domain, long length) throws IOException {
        if (Files.exists(file(domain)) && Files.size(file(domain)) > length) {
            try (var channel = FileChannel.open(file(domain), StandardOpenOption.WRITE)) {
                channel.truncate(length);
                channel.force(true);
            }
        }
    }

    /** Whether this dossier was destroyed: then a restore leaves it out. */
    public boolean isDestroyed(DataDomain domain, String dossier) {
        lock.lock();
        try {
            return read(domain).dossiers().contains(dossier);
        } catch (IOException e) {
            throw new UncheckedIOException("The destruction register cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    private Known read(DataDomain domain) throws IOException {
        var file = file(domain);
        var before = known.get(domain);
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (before != null && before.length() == size) {
            return before;
        }
        var dossiers = new HashSet<String>();
        var lastHash = new String[]{RegisterCheck.START};
        long tail = size == 0 ? 0 : JsonLines.read(file, size, line -> {
            JsonLines.parse(line, DestroyedDossier.class).ifPresent(found -> dossiers.add(found.dossier()));
            lastHash[0] = Hash.of(line);
            return true;
        });
        var now = new Known(size - tail, lastHash[0], dossiers);
        known.put(domain, now);
        return now;
    }

    /**
     * Verifies all registers in a directory: every line signed, whole and after the one before. What is gone from the
     * end shows against a copy elsewhere only.
     */
    public static VerificationReport verify(Path directory, Path keyDirectory) throws IOException {
        return RegisterCheck.check(directory, VerificationKeys.read(keyDirectory).heads(), SUFFIX);
    }

    private Path file(DataDomain domain) {
        return directory.resolve(service).resolve(domain.value() + SUFFIX);
    }
}
