package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;

/**
 * The audit trails of one service, one per data domain. Signs every minute how far each trail is. Several instances of
 * a service may use the same directory: each writes runs of its own.
 */
public final class AuditTrails implements AutoCloseable {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Path auditDirectory;
    private final String service;
    private final ChainHeadKey key;
    private final Clock clock;
    private final AppendOnlyFile.Factory factory;
    private final Map<DataDomain, AuditTrail> trails = new ConcurrentHashMap<>();
    private final ScheduledExecutorService scheduler = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("audit-heads").factory());

    private AuditTrails(Path auditDirectory, String service, ChainHeadKey key, Clock clock,
            AppendOnlyFile.Factory factory) {
        this.auditDirectory = auditDirectory;
        this.service = service;
        this.key = key;
        this.clock = clock;
        this.factory = factory;
    }

    /**
     * Opens the trails of a service; files only come into being with the first entry.
     *
     * @param auditDirectory directory of all audit trails
     * @param keyDirectory where the key for signing heads is or comes into being
     * @param service name of the service, lower case letters and hyphens
     * @param clock technical time
     * @throws UncheckedIOException if a directory or the key cannot be used
     */
    public static AuditTrails open(Path auditDirectory, Path keyDirectory, String service, Clock clock) {
        return open(auditDirectory, keyDirectory, service, clock, MINUTE, DurableFiles::create);
    }

    /**
     * As {@link #open}, but makes no key: outside the demonstration that is done beforehand.
     *
     * @throws UncheckedIOException also if there is no key
     */
    public static AuditTrails withExistingKey(Path auditDirectory, Path keyDirectory, String service, Clock clock) {
        return openExisting(auditDirectory, keyDirectory, requireValid(service), clock, MINUTE, DurableFiles::create);
    }

    /** Makes the key with which this service signs heads if it is missing; returns whether it was. */
    public static boolean createHeadKey(Path keyDirectory, String service) {
        try {
            return ChainHeadKey.create(keyDirectory, requireValid(service));
        } catch (IOException e) {
            throw new UncheckedIOException("The key for audit heads cannot be made", e);
        }
    }

    /** Gives this service a new key to sign heads with, while it runs; earlier heads still verify. */
    public static void rotateHeadKey(Path keyDirectory, String service) {
        try {
            ChainHeadKey.rotate(keyDirectory, requireValid(service));
        } catch (IOException e) {
            throw new UncheckedIOException("The key for audit heads cannot be rotated", e);
        }
    }

    static AuditTrails open(Path auditDirectory, Path keyDirectory, String service, Clock clock, Duration headInterval,
            AppendOnlyFile.Factory factory) {
        createHeadKey(keyDirectory, requireValid(service));
        return openExisting(auditDirectory, keyDirectory, service, clock, headInterval, factory);
    }

    private static AuditTrails openExisting(Path auditDirectory, Path keyDirectory, String service, Clock clock,
            Duration headInterval, AppendOnlyFile.Factory factory) {
        try {
            DurableFiles.createDirectories(auditDirectory);
            var trails = new AuditTrails(auditDirectory, service, ChainHeadKey.existing(keyDirectory, service), clock,
                    factory);
            trails.scheduler.scheduleAtFixedRate(trails::signHeads, headInterval.toMillis(), headInterval.toMillis(),
                    TimeUnit.MILLISECONDS);
            return trails;
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail cannot be opened: " + e.getMessage(), e);
        }
    }

    private static String requireValid(String service) {
        if (!service.matches("[a-z][a-z-]{1,40}") || service.equals(TrailDirectory.HEADS)) {
            throw new IllegalArgumentException("Not a valid name of a service");
        }
        return service;
    }

    public AuditTrail of(DataDomain domain) {
        return trails.computeIfAbsent(domain, newDomain -> new AuditTrail(
                TrailDirectory.of(auditDirectory, auditDirectory.resolve(TrailDirectory.HEADS), service,
                        newDomain.value()),
                key, clock,
                factory));
    }

    /** Signs now how far each trail is; happens every minute otherwise. */
    public void signHeads() {
        for (var trail : trails.values()) {
            try {
                trail.signHead();
            } catch (IOException | RuntimeException e) {
                System.getLogger(AuditTrails.class.getName()).log(System.Logger.Level.ERROR,
                        LogCode.AUDIT_HEAD_NOT_SIGNED.pattern());
            }
        }
    }

    /** Signs the last heads and closes the files. Whoever writes after this starts a new run. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        for (var trail : trails.values()) {
            try {
                trail.close();
            } catch (IOException e) {
                System.getLogger(AuditTrails.class.getName()).log(System.Logger.Level.ERROR,
                        LogCode.AUDIT_TRAIL_NOT_CLOSED.pattern());
            }
        }
    }
}
