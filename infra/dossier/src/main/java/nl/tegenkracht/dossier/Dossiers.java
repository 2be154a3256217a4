package nl.tegenkracht.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.SetAside;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.starter.audit.AuditLog;
import org.springframework.dao.DuplicateKeyException;

/**
 * The dossiers of one kind in the current domain. Every change is one write on one document: state, grants, references,
 * events to publish and audit entries together, or nothing. A dossier that is not as this service wrote it is given to
 * nobody.
 *
 * @param <S> the state of the service
 */
public final class Dossiers<S> {

    /** A dossier of a few people never collides more often than this; after that something else is wrong. */
    private static final int MAX_ATTEMPTS = 50;

    private final DossierKind<S> kind;
    private final DossierStore<S> store;
    private final DossierBackend backend;
    private final Stukken stukken;
    private final OutboxRelay relay;
    private final Runnable gate;

    /** @param gate lets nothing through before the dossiers of the current domain have their seal */
    Dossiers(DossierKind<S> kind, DossierBackend backend, OutboxRelay relay, Runnable gate) {
        this.kind = kind;
        this.backend = backend;
        this.store = new DossierStore<>(kind, backend);
        this.stukken = new Stukken(backend);
        this.relay = relay;
        this.gate = gate;
    }

    /**
     * The id of what this person makes with this form; of one kind only, as events, lists and what is still to be sent
     * go by the id. Whoever else sends a form with the same id makes something else:
     * so an id tells nobody whether it was used, and nobody takes the place of another (record 0268).
     */
    public String idOf(String formId, Caller maker) {
        return Id.derivedFrom(kind.code() + "/" + maker.pseudonym() + "/" + formId);
    }

    /** Begins a dossier; nothing is kept yet. */
    public DossierDraft draft(String id) {
        return backend.keys().draft(id);
    }

    /** The content of these dossiers. */
    public Stukken stukken() {
        return stukken;
    }

    /**
     * Creates the dossier.
     *
     * @throws Stale if there is one with this id meanwhile; what was written for this one is gone again then
     */
    public Dossier<S> create(DossierDraft draft, Decision<S> decision, Caller by) {
        gate.run();
        var dossier = new Dossier<>(draft.id(), 1L, decision.state(), decision.grants(), decision.added(),
                draft.wraps(), decision.events().size());
        try {
            var stored = sealed(dossier, decision, by.pseudonym());
            backend.outbox().announce(kind.code(), dossier.id(), 1L, backend.now());
            store.insert(stored);
        } catch (DuplicateKeyException e) {
            decision.added().forEach(stukken::discard);
            throw new Stale();
        } finally {
            draft.key().close();
        }
        afterWrite(dossier, List.of());
        return dossier;
    }

    /**
     * The dossier, if the caller has been granted access by name.
     *
     * @throws NotFound if it does not exist, or not for this caller
     * @throws SetAside if it is not as this service wrote it
     */
    public Dossier<S> get(String id, Caller caller) {
        return find(id, caller).orElseThrow(NotFound::new);
    }

    /** Like {@link #get}, for whoever may have sent the same form before. */
    public Optional<Dossier<S>> find(String id, Caller caller) {
        gate.run();
        return store.find(id, caller.grantKeys()).map(DossierStore.Verified::dossier)
                .filter(dossier -> dossier.accessibleTo(caller));
    }

    /**
     * Those of the dossiers with these ids that the caller has been granted access to, with one query. One that does
     * not verify is left out, and reported: it does not keep the others from being shown.
     */
    public List<Dossier<S>> findAll(Collection<String> ids, Caller caller) {
        gate.run();
        return store.findAll(ids, caller.grantKeys()).stream().filter(dossier -> dossier.accessibleTo(caller)).toList();
    }

    /**
     * The dossiers that the caller has, the last changed first, at most so many: for a search in what is one's own. Each
     * needs its own grant, and nothing of anybody else's is asked, so neither answer nor time tells of it.
     *
     * @param readers in the name of whom the caller has access: a selection of the caller's grant keys
     */
    public List<Dossier<S>> newest(Collection<String> readers, int limit, Caller caller) {
        gate.run();
        var order = backend.workList().newest(readers, kind.code(), limit);
        var found = findAll(order, caller).stream().collect(Collectors.toMap(Dossier::id, Function.identity()));
        return order.stream().filter(found::containsKey).map(found::get).toList();
    }

    /**
     * A page of a list. Every dossier needs its own grant: a list opens nothing. Of many of the same person nothing is
     * read to show that they are there.
     *
     * @param readers  in the name of whom the caller has access: a selection of the caller's grant keys
     * @param items    what to make of one dossier
     */
    public <I> DossierList<I> list(Collection<String> readers, WorkPageRequest request, Caller caller,
            Function<Dossier<S>, I> items) {
        var page = backend.workList().page(readers, kind.code(), request);
        var apart = page.dossiers().stream().filter(id -> !page.folds().containsKey(id)).toList();
        var found = findAll(apart, caller).stream().collect(Collectors.toMap(Dossier::id, Function.identity()));
        return new DossierList<>(page, page.items().stream().<DossierLine<I>>mapMulti((row, line) -> {
            var fold = page.folds().get(row.dossier());
            if (fold != null) {
                line.accept(new DossierLine.Folded<>(row, fold));
            } else if (found.containsKey(row.dossier())) {
                line.accept(new DossierLine.One<>(items.apply(found.get(row.dossier()))));
            }
        }).toList());
    }

    /**
     * Notes that the caller opened a dossier; no version of it changes.
     *
     * @param upTo how much there is in it by now for this reader, as the kind of dossier counts that
     */
    public void noteOpened(Dossier<S> dossier, int upTo, Caller caller) {
        backend.readMarks().note(dossier.id(), caller, upTo);
    }

    /** Up to where the caller opened these dossiers, by id and with one query; nothing of what was never opened. */
    public Map<String, Integer> openedUpTo(Collection<Dossier<S>> held, Caller caller) {
        return backend.readMarks().of(held.stream().map(Dossier::id).toList(), caller);
    }

    /**
     * Up to where somebody else opened this dossier. Only where a rule asks for it: how somebody reads is their own.
     *
     * @param reader pseudonym
     */
    public int openedUpTo(Dossier<S> dossier, String reader) {
        return backend.readMarks().of(dossier.id(), reader);
    }

    /**
     * Writes a decision about a dossier that was read.
     *
     * @throws Stale if the dossier has changed since; what was written for this decision is gone again then
     */
    public Dossier<S> update(Dossier<S> current, Decision<S> decision, Caller by) {
        try {
            return update(current, decision, by.pseudonym());
        } catch (Stale anotherWasQuicker) {
            decision.added().forEach(stukken::discard);
            throw anotherWasQuicker;
        }
    }

    /**
     * Writes what somebody does to a dossier, and does it again to the newest version as long as another was quicker:
     * for what two people may do at the same time without noticing each other.
     *
     * @param act what to write; empty if nothing is left to do. Asked once for every version
     * @return the dossier as it is then
     * @throws NotFound if the caller lost access meanwhile
     * @throws Stale    if others kept being quicker
     */
    public Dossier<S> change(Dossier<S> found, Function<Dossier<S>, Optional<Decision<S>>> act, Caller by) {
        var dossier = found;
        for (var attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            var decision = act.apply(dossier);
            if (decision.isEmpty()) {
                return dossier;
            }
            try {
                return update(dossier, decision.get(), by.pseudonym());
            } catch (Stale anotherWasQuicker) {
                Backoff.pause(attempt);
                dossier = get(dossier.id(), by);
            }
        }
        throw new Stale();
    }

    Dossier<S> update(Dossier<S> current, Decision<S> decision, String by) {
        gate.run();
        var references = new ArrayList<>(current.stukken());
        references.addAll(decision.added());
        var updated = new Dossier<>(current.id(), current.version() + 1, decision.state(), decision.grants(),
                references,
                current.keyWraps(), current.sequence() + decision.events().size());
        var next = sealed(updated, decision, by);
        backend.outbox().announce(kind.code(), updated.id(), updated.version(), backend.now());
        if (!store.write(next)) {
            throw new Stale();
        }
        afterWrite(updated, workItems(current));
        return updated;
    }

    private StoredDossier sealed(Dossier<S> dossier, Decision<S> decision, String by) {
        var lines = backend.mapper().lines(store.seal(), dossier, decision, by);
        return DossierSizeLimit.checked(store.form().seal(dossier, lines, SentUpTo.NOTHING),
                backend.mongo().getConverter());
    }

    /** Those that stand like this in work lists; whether one still does is in the dossier. */
    public Set<String> idsIn(String state) {
        gate.run();
        return backend.workList().dossiersIn(kind.code(), state);
    }

    /**
     * Writes what the system decides by itself about a dossier, for no caller; the audit trail says that it was the
     * system. Whoever was quicker wins: then nothing was written.
     *
     * @param rule empty if there is nothing to decide
     * @return whether something was written
     */
    public boolean decideBySystem(String id, Function<Dossier<S>, Optional<Decision<S>>> rule) {
        try {
            return findWithoutGrant(id).flatMap(dossier -> rule.apply(dossier)
                    .map(decision -> update(dossier, decision, AuditLog.SYSTEM))).isPresent();
        } catch (Stale somebodyWasQuicker) {
            return false;
        }
    }

    /** Without a grant: only to derive, to republish and to change keys, never for a caller. */
    Optional<Dossier<S>> findWithoutGrant(String id) {
        gate.run();
        return store.find(id).map(DossierStore.Verified::dossier);
    }

    /** All ids in the current domain, also of what does not open; only for what the system does by itself. */
    public List<String> ids() {
        gate.run();
        return store.versions().stream().map(DossierStore.StoredVersion::id).toList();
    }

    DossierStore<S> store() {
        return store;
    }

    DossierKind<S> kind() {
        return kind;
    }

    /** What follows from it for lists; where nobody has a grant any more, there is no line either. */
    List<WorkItem> workItems(Dossier<S> dossier) {
        return dossier.grants().isEmpty() ? List.of() : kind.workItems(dossier);
    }

    private void afterWrite(Dossier<S> dossier, List<WorkItem> previous) {
        var items = workItems(dossier);
        backend.workList().put(items, dossier.version());
        var remaining = new HashSet<>(items.stream().map(WorkItem::id).toList());
        backend.workList()
                .remove(dossier.id(), previous.stream().map(WorkItem::id)
                        .filter(itemId -> !remaining.contains(itemId)).toList(), dossier.version());
        relay.sendLater(DomainContext.current(), store, dossier.id());
    }
}
