package nl.tegenkracht.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.EventNotPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the dossiers with what the audit trails of all instances say: an old copy that was put back, or a dossier
 * that was taken away, is noticed within an hour. What was stored without a seal is noticed here too.
 */
final class VersionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VersionCheck.class);

    private final DossierBackend backend;
    private final OutboxRelay relay;
    private final Collection<Dossiers<?>> dossiers;
    private final DossierSealing sealing;
    private final Supplier<DossierDestruction> destruction;
    private final Map<DataDomain, Map<String, Long>> recorded = new ConcurrentHashMap<>();

    /** @param destruction asked only about what is gone: its register need not be there before anything was destroyed */
    VersionCheck(DossierBackend backend, OutboxRelay relay, DossiersFactory factory,
            Supplier<DossierDestruction> destruction) {
        this.destruction = destruction;
        this.backend = backend;
        this.relay = relay;
        this.dossiers = factory.created();
        this.sealing = factory.sealing();
    }

    /** The trail first: what is written meanwhile is then at most newer in the database. */
    void check() {
        sealing.seal();
        new UnsealedDossiers(backend).removeOldCopies();
        var highest = recorded.computeIfAbsent(DomainContext.current(), domain -> new HashMap<>());
        backend.audit().trail().read(entry -> {
            if (entry.version() != null) {
                highest.merge(entry.object(), entry.version(), Math::max);
            }
        });
        var stored = new HashMap<String, Long>();
        dossiers.forEach(ofKind -> ofKind.store().versions()
                .forEach(dossier -> stored.put(dossier.id(), dossier.version() == null ? 0L : dossier.version())));
        dossiers.forEach(this::restore);
        highest.forEach((id, version) -> {
            if (!stored.containsKey(id)) {
                reportGone(id);
            } else if (stored.get(id) < version) {
                backend.alarms().raise(id, DossierDefect.OLDER);
            }
        });
    }

    /** What was destroyed, as the register says, is gone rightly. */
    private void reportGone(String id) {
        if (!destruction.get().isDestroyed(id)) {
            backend.alarms().raise(id, DossierDefect.GONE);
        }
    }

    /** Rows of lists and of the outbox that somebody took away; each dossier is verified along the way. */
    private void restore(Dossiers<?> ofKind) {
        for (var id : ofKind.ids()) {
            try {
                OutboxSweep.repairAndSend(ofKind, id, backend, relay);
            } catch (EventNotPublished e) {
                return;
            } catch (RuntimeException e) {
                PlatformFailure.rethrow(e);
                LOG.error(LogCode.DOSSIER_SET_ASIDE.pattern(), 1, e.getClass().getSimpleName());
            }
        }
    }
}
