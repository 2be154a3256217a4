package nl.tegenkracht.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.audit.AuditNotWritten;
import nl.tegenkracht.audit.ReservedAct;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.domain.DomainContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Gives the dossiers that were stored without a seal one, once per (service, domain). When all have one, the audit
 * trail says so, signed; from then on a dossier without a seal is refused like one with a wrong seal. May be
 * interrupted at any time.
 */
final class DossierSealing {

    private static final Logger LOG = LoggerFactory.getLogger(DossierSealing.class);

    private final DossierBackend backend;
    private final Collection<Dossiers<?>> dossiers;
    private final UnsealedDossiers unsealed;
    private final Set<DataDomain> open = ConcurrentHashMap.newKeySet();
    private final Map<DataDomain, Integer> sealed = new ConcurrentHashMap<>();

    DossierSealing(DossierBackend backend, Collection<Dossiers<?>> dossiers) {
        this.backend = backend;
        this.dossiers = dossiers;
        this.unsealed = new UnsealedDossiers(backend);
    }

    /** Before anything of the current domain is served: everything there has its seal, or is not served. */
    void require() {
        if (!open.contains(DomainContext.current())) {
            seal();
        }
    }

    /** Seals what there is; returns how many dossiers this process has given a seal in this domain. */
    synchronized int seal() {
        var domain = DomainContext.current();
        if (domain.hasDossiers() && !dossiers.isEmpty()) {
            sealDomain();
        }
        open.add(domain);
        return sealed.getOrDefault(domain, 0);
    }

    private void sealDomain() {
        former().ifPresent(kind -> backend.outbox().adopt(kind.kind().code(), backend.now()));
        var ids = unsealed.ids();
        if (!ids.isEmpty() && isMarked()) {
            ids.forEach(id -> backend.alarms().raise(id, DossierDefect.UNSEALED));
            return;
        }
        var left = ids.stream().filter(id -> !isSealed(id)).count();
        if (left == 0) {
            mark();
        }
        if (!ids.isEmpty()) {
            LOG.info(LogCode.DOSSIERS_SEALED.pattern(), ids.size() - left, left);
        }
    }

    private boolean isMarked() {
        return backend.audit().trail().isMarked(ReservedAct.DOSSIERS_SEALED);
    }

    /** A trail that cannot be written now gets its marker with the next check; nothing waits for it. */
    private void mark() {
        try {
            if (!isMarked()) {
                backend.audit().trail().mark(ReservedAct.DOSSIERS_SEALED);
            }
        } catch (AuditNotWritten e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), "verzegeling", e.getClass().getSimpleName());
        }
    }

    private boolean isSealed(String id) {
        try {
            former().ifPresent(kind -> seal(kind.store(), id));
            return former().isPresent();
        } catch (RuntimeException e) {
            PlatformFailure.rethrow(e);
            backend.alarms().raise(id, DossierDefect.FORM);
            return false;
        }
    }

    private <S> void seal(DossierStore<S> store, String id) {
        var document = unsealed.get(id);
        if (document == null) {
            return;
        }
        unsealed.copy(document);
        try {
            store.insert(new UnsealedDocument<>(backend.mongo().getConverter(), store).seal(document));
            sealed.merge(DomainContext.current(), 1, Integer::sum);
        } catch (DuplicateKeyException e) {
            // Sealed before an interruption: only if that one opens does the other go.
            store.find(id).orElseThrow();
        }
        unsealed.remove(document);
    }

    private Optional<Dossiers<?>> former() {
        return dossiers.stream().filter(kind -> kind.kind().wasStoredWithoutSeal())
                .<Dossiers<?>>map(kind -> kind).findFirst();
    }
}
