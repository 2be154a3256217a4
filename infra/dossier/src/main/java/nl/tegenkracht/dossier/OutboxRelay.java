package nl.tegenkracht.dossier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.audit.ReservedAct;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierSeal.Place;
import nl.tegenkracht.dossier.DossierStore.Verified;
import nl.tegenkracht.events.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a dossier has to tell: acts to the audit trail first, which needs no broker; then events, always from the
 * first, each only after the previous one was acknowledged. Twice is allowed, skipping never, unless a line was taken
 * away or does not open: that raises an alarm, and the rest goes on.
 */
final class OutboxRelay implements AutoCloseable {

    /** So many may be sent or wait for their turn; what comes on top of that is left to the sweep at once. */
    static final int AT_ONCE = 256;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int ATTEMPTS = 5;
    private static final Duration STOPPING = Duration.ofSeconds(3);

    private final DossierBackend backend;
    private final EventPublisher publisher;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    OutboxRelay(DossierBackend backend, EventPublisher publisher) {
        this.backend = backend;
        this.publisher = publisher;
    }

    /** Sends as soon as possible, outside the request; what fails is left to the sweep. */
    void sendLater(DataDomain domain, DossierStore<?> store, String dossier) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            workers.submit(() -> DomainContext.run(domain, () -> trySend(store, dossier)));
        } catch (RejectedExecutionException e) {
            places.release();
        }
    }

    /** How many are sent now or wait for their turn. */
    int underway() {
        return AT_ONCE - places.availablePermits();
    }

    private void trySend(DossierStore<?> store, String dossier) {
        try {
            send(store, dossier);
        } catch (RuntimeException e) {
            LOG.warn(LogCode.RELAY_FAILED.pattern(), e.getClass().getSimpleName());
        } finally {
            places.release();
        }
    }

    /** Sends everything this dossier holds; returns it as it was then, if it exists. */
    <S> Optional<Dossier<S>> send(DossierStore<S> store, String dossier) {
        return inTurn(dossier, () -> sendAll(store, dossier));
    }

    /**
     * Sends everything this dossier holds, and then how it stands, without writing the dossier. Under the number of its
     * last event: whoever has that one already has nothing to do.
     */
    <S> boolean sendSnapshot(DossierStore<S> store, String dossier) {
        return inTurn(dossier, () -> {
            var sent = sendAll(store, dossier);
            sent.ifPresent(current -> store.kind().snapshot(current)
                    .map(snapshot -> backend.mapper().line(snapshot, current.sequence()))
                    .ifPresent(line -> publisher.publish(DomainContext.current(),
                            backend.mapper().event(line, dossier))));
            return sent.isPresent();
        });
    }

    /** Sends once more how a dossier that was destroyed stood last. */
    boolean resend(String dossier, EventLine stand) {
        publisher.publish(DomainContext.current(), backend.mapper().event(stand, dossier));
        return true;
    }

    private <T> T inTurn(String dossier, Supplier<T> work) {
        var lock = locks[Math.floorMod(dossier.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Another instance may be sending the same at the same time; then it is looked at again. */
    private <S> Optional<Dossier<S>> sendAll(DossierStore<S> store, String dossier) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = store.find(dossier);
            if (found.isEmpty() || sendAll(store, found.get())) {
                found.ifPresent(sent -> backend.outbox().done(dossier, sent.dossier().version()));
                return found.map(Verified::dossier);
            }
        }
        return store.find(dossier).map(Verified::dossier);
    }

    private boolean sendAll(DossierStore<?> store, Verified<?> found) {
        var dossier = found.dossier();
        var known = store.seal().openSent(found.stored())
                .filter(sent -> sent.event() <= dossier.sequence() && sent.act() <= dossier.version());
        if (known.isEmpty()) {
            backend.alarms().raise(dossier.id(), DossierDefect.SENT);
        }
        var sent = known.orElseGet(() -> guessed(found));
        var events = UnsentBatch.of(store.seal(), Place.OUT, found.stored(), EventLine.class, sent.event(),
                dossier.sequence(), line -> true);
        return writeActs(store, found, sent, events, known.isEmpty())
                .flatMap(stored -> publish(store, stored, dossier, events)).isPresent();
    }

    /** What is not to be known is taken from what still lies there: sending twice is allowed. */
    private static SentUpTo guessed(Verified<?> found) {
        return new SentUpTo(Math.max(0, found.dossier().sequence() - found.stored().out().size()),
                Math.max(0, found.dossier().version() - found.stored().audit().size()));
    }

    private Optional<StoredDossier> writeActs(DossierStore<?> store, Verified<?> found, SentUpTo sent,
            UnsentBatch<EventLine> events, boolean always) {
        var dossier = found.dossier();
        var acts = UnsentBatch.of(store.seal(), Place.AUDIT, found.stored(), ActLine.class, sent.act(),
                dossier.version(), line -> !ReservedAct.isReserved(line.act()));
        if (acts.isEmpty() && events.refused().isEmpty() && !always) {
            return Optional.of(found.stored());
        }
        acts.lines().forEach((number, line) -> backend.audit()
                .write(backend.mapper().auditEntry(line, dossier.id(), number)));
        report(dossier.id(), acts.missing(), acts.refused().size() + events.refused().size());
        return store.markSent(found.stored(), new SentUpTo(sent.event(), dossier.version()), events.refused(),
                found.stored().audit());
    }

    private Optional<StoredDossier> publish(DossierStore<?> store, StoredDossier stored, Dossier<?> dossier,
            UnsentBatch<EventLine> events) {
        if (events.lines().isEmpty() && events.missing() == 0) {
            return Optional.of(stored);
        }
        events.inOrder().forEach(line -> publisher.publish(DomainContext.current(),
                backend.mapper().event(line, dossier.id())));
        report(dossier.id(), events.missing(), 0);
        return store.markSent(stored, new SentUpTo(dossier.sequence(), dossier.version()), stored.out(), List.of());
    }

    private void report(String dossier, long missing, int refused) {
        if (missing > 0) {
            backend.alarms().raise(dossier, DossierDefect.LINE_MISSING);
        }
        if (refused > 0) {
            backend.alarms().raise(dossier, DossierDefect.LINE_REFUSED);
        }
    }

    /** What is not sent by then the sweep of another instance, or of this one when it is back, sends. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(STOPPING.toNanos(), TimeUnit.NANOSECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
