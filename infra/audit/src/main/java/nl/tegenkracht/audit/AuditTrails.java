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

/**
 * De auditsporen van één dienst, één per datadomein. Tekent elke minuut hoever elk spoor is. Meer exemplaren van een
 * dienst kunnen dezelfde map gebruiken: elk schrijft eigen runs.
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
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("auditkoppen").factory());

    private AuditTrails(Path auditDirectory, String service, ChainHeadKey key, Clock clock,
            AppendOnlyFile.Factory factory) {
        this.auditDirectory = auditDirectory;
        this.service = service;
        this.key = key;
        this.clock = clock;
        this.factory = factory;
    }

    /**
     * Opent de sporen van een dienst; bestanden ontstaan pas bij de eerste regel.
     *
     * @param auditDirectory   map van alle auditsporen
     * @param keyDirectory waar de sleutel voor koppen staat of ontstaat
     * @param service     naam van het onderdeel, kleine letters en streepjes
     * @param clock       technische tijd
     * @throws UncheckedIOException als map of sleutel niet te gebruiken is
     */
    public static AuditTrails open(Path auditDirectory, Path keyDirectory, String service, Clock clock) {
        return open(auditDirectory, keyDirectory, service, clock, MINUTE, DurableFiles::create);
    }

    static AuditTrails open(Path auditDirectory, Path keyDirectory, String service, Clock clock, Duration headInterval,
            AppendOnlyFile.Factory factory) {
        if (!service.matches("[a-z][a-z-]{1,40}") || service.equals(TrailDirectory.HEADS)) {
            throw new IllegalArgumentException("Geen geldige naam voor een onderdeel");
        }
        try {
            DurableFiles.createDirectories(auditDirectory);
            var trails = new AuditTrails(auditDirectory, service, ChainHeadKey.open(keyDirectory, service), clock,
                    factory);
            trails.scheduler.scheduleAtFixedRate(trails::signHeads, headInterval.toMillis(), headInterval.toMillis(),
                    TimeUnit.MILLISECONDS);
            return trails;
        } catch (IOException e) {
            throw new UncheckedIOException("Het auditspoor is niet te openen", e);
        }
    }

    public AuditTrail of(DataDomain domain) {
        return trails.computeIfAbsent(domain, newDomain -> new AuditTrail(
                TrailDirectory.of(auditDirectory, auditDirectory.resolve(TrailDirectory.HEADS), service,
                        newDomain.value()),
                key, clock,
                factory));
    }

    /** Tekent nu van elk spoor hoever het is; gebeurt anders elke minuut. */
    public void signHeads() {
        for (var trail : trails.values()) {
            try {
                trail.signHead();
            } catch (IOException | RuntimeException e) {
                System.getLogger(AuditTrails.class.getName()).log(System.Logger.Level.ERROR,
                        "Een auditkop kon niet getekend worden; over een minuut weer");
            }
        }
    }

    /** Tekent de laatste koppen en sluit de bestanden. Wie daarna nog schrijft, begint een nieuwe run. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        for (var trail : trails.values()) {
            try {
                trail.close();
            } catch (IOException e) {
                System.getLogger(AuditTrails.class.getName()).log(System.Logger.Level.ERROR,
                        "Een auditspoor sloot niet goed");
            }
        }
    }
}
