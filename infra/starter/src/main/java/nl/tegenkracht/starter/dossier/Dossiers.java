package nl.tegenkracht.starter.dossier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.starter.audit.AuditLog;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.refusal.NotFound;
import nl.tegenkracht.starter.refusal.Stale;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.worklist.WorkItem;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The dossiers of a service in the current domain. Every change is one write on one document: state, grants,
 * references, events to publish and audit entries together, or nothing.
 *
 * @param <S> the state of the service
 */
public final class Dossiers<S> {

    static final String COLLECTION = "dossier";

    private final DossierKind<S> kind;
    private final DossierDocument<S> format;
    private final DossierBackend backend;
    private final OutboxRelay relay;

    Dossiers(DossierKind<S> kind, DossierBackend backend, OutboxRelay relay) {
        this.kind = kind;
        this.backend = backend;
        this.format = new DossierDocument<>(backend.mongo().getConverter(), kind.stateType());
        this.relay = relay;
    }

    /** Begins a dossier; nothing is kept yet. */
    public DossierDraft draft(String id) {
        return backend.keys().draft(id);
    }

    /** Writes a stuk for a dossier in the making. */
    public StukReference write(DossierDraft draft, String stukKind, String text, Caller by) {
        return backend.stukken().write(draft.id(), draft.key(), stukKind, text, by.pseudonym());
    }

    /** Writes a stuk; it counts only once a decision refers to it. */
    public StukReference write(Dossier<S> dossier, String stukKind, String text, Caller by) {
        try (var key = backend.keys().open(dossier)) {
            return backend.stukken().write(dossier.id(), key, stukKind, text, by.pseudonym());
        }
    }

    /**
     * Creates the dossier. Whoever sends the same form again gets the first result.
     *
     * @throws NotFound if the id already is that of a dossier the caller has no access to
     */
    public Dossier<S> create(DossierDraft draft, Decision<S> decision, Caller by) {
        var dossier = new Dossier<>(draft.id(), 1L, decision.state(), decision.grants(), decision.added(),
                draft.wraps(), decision.events().size());
        var document = DossierSizeLimit
                .checked(format.write(dossier, backend.mapper().eventDocuments(decision.events(), 0),
                        backend.mapper().auditDocuments(decision.act(), dossier.id(), by.pseudonym())));
        backend.outbox().announce(dossier.id(), 1L, backend.now());
        try {
            collection().insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return get(draft.id(), by);
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
     */
    public Dossier<S> get(String id, Caller caller) {
        return find(id, caller).orElseThrow(NotFound::new);
    }

    /** Like {@link #get}, for whoever may have sent the same form before. */
    public Optional<Dossier<S>> find(String id, Caller caller) {
        return first(Filters.and(Filters.eq("_id", id), Filters.in("toegang.voor", caller.grantKeys())));
    }

    /**
     * Writes a decision about a dossier that was read.
     *
     * @throws Stale if the dossier has changed since; nothing has been written then
     */
    public Dossier<S> update(Dossier<S> current, Decision<S> decision, Caller by) {
        return update(current, decision, by.pseudonym());
    }

    Dossier<S> update(Dossier<S> current, Decision<S> decision, String by) {
        var stukken = new ArrayList<>(current.stukken());
        stukken.addAll(decision.added());
        var updated = new Dossier<>(current.id(), current.version() + 1, decision.state(), decision.grants(), stukken,
                current.keyWraps(), current.sequence() + decision.events().size());
        var events = backend.mapper().eventDocuments(decision.events(), current.sequence());
        var audit = backend.mapper().auditDocuments(decision.act(), current.id(), by);
        DossierSizeLimit.checked(format.write(updated, events, audit));
        backend.outbox().announce(updated.id(), updated.version(), backend.now());
        var written = collection().updateOne(
                Filters.and(Filters.eq("_id", current.id()), Filters.eq("versie", current.version())),
                Updates.combine(Updates.set("staat", format.state(updated.state())),
                        Updates.set("toegang", DossierDocument.grants(updated.grants())),
                        Updates.pushEach("stukken", DossierDocument.stukken(decision.added()), new PushOptions()),
                        Updates.set("sequence", updated.sequence()), Updates.set("versie", updated.version()),
                        Updates.pushEach("uitgaand", events, new PushOptions()),
                        Updates.pushEach("audit", audit, new PushOptions())));
        if (written.getMatchedCount() == 0) {
            throw new Stale();
        }
        afterWrite(updated, kind.workItems(current));
        return updated;
    }

    /** The content of a stuk. That it was read is on disk before the content leaves the service. */
    public String read(Dossier<S> dossier, StukReference stuk, Caller by) {
        try (var key = backend.keys().open(dossier)) {
            var content = backend.stukken().read(dossier.id(), key, stuk);
            backend.audit()
                    .write(AuditLog.entry(backend.clock(), stuk.kind() + ".gelezen", dossier.id(), by.pseudonym()));
            return content;
        }
    }

    /** Without a grant: only to derive and to republish, never for a caller. */
    Optional<Dossier<S>> findWithoutGrant(String id) {
        return first(Filters.eq("_id", id));
    }

    /** All ids in the current domain; only to republish. */
    List<String> ids() {
        var ids = new ArrayList<String>();
        collection().find().projection(new Document("_id", 1)).forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    /** Wraps the data key under the current key; returns whether that was needed. */
    boolean rewrap(String id) {
        return findWithoutGrant(id).filter(dossier -> {
            var rewrapped = backend.keys().rewrap(dossier);
            return !rewrapped.equals(dossier.keyWraps()) && collection()
                    .updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("versie", dossier.version())),
                            Updates.set("sleutels", DossierDocument.wraps(rewrapped)))
                    .getMatchedCount() > 0;
        }).isPresent();
    }

    String keyName() {
        return backend.keys().keyName();
    }

    DossierKind<S> kind() {
        return kind;
    }

    private Optional<Dossier<S>> first(Bson filter) {
        return Optional.ofNullable(collection().find(filter).first()).map(format::read);
    }

    private void afterWrite(Dossier<S> dossier, List<WorkItem> previous) {
        var items = kind.workItems(dossier);
        backend.workList().put(items, dossier.version());
        var remaining = new HashSet<>(items.stream().map(WorkItem::id).toList());
        backend.workList()
                .remove(previous.stream().map(WorkItem::id).filter(itemId -> !remaining.contains(itemId)).toList());
        relay.sendLater(DomainContext.current(), dossier.id());
    }

    private MongoCollection<Document> collection() {
        return backend.mongo().getCollection(COLLECTION);
    }
}
