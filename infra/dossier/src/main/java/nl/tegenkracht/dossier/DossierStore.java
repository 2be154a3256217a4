package nl.tegenkracht.dossier;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.MongoException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierForm.Unverified;
import nl.tegenkracht.dossier.StoredDossier.StoredLine;
import nl.tegenkracht.dossier.StoredDossier.StoredSent;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The dossiers of one kind in the database of the current domain. A change is one update with the version in its
 * question; what does not verify is not given to anybody.
 *
 * @param <S> the state of the service
 */
final class DossierStore<S> {

    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final DossierKind<S> kind;
    private final DossierBackend backend;
    private final DossierSeal seal;
    private final DossierForm<S> form;

    DossierStore(DossierKind<S> kind, DossierBackend backend) {
        this.kind = kind;
        this.backend = backend;
        this.seal = new DossierSeal(backend.sealKeys(), kind.code());
        this.form = new DossierForm<>(kind, seal, backend.mapper().epoch());
    }

    DossierKind<S> kind() {
        return kind;
    }

    DossierSeal seal() {
        return seal;
    }

    DossierForm<S> form() {
        return form;
    }

    /** What lies there under this id, as it was just read and verified. */
    record Verified<S>(StoredDossier stored, Dossier<S> dossier) {}

    /** For whoever stands in the index of readers; the grants inside are still to decide. */
    Optional<Verified<S>> find(String id, Collection<String> readers) {
        return verified(id, Query.query(where(ID).is(id).and("readers").in(readers)));
    }

    Optional<Verified<S>> find(String id) {
        return verified(id, Query.query(where(ID).is(id)));
    }

    /** As {@link #find(String, Collection)} for many, with one query; what does not verify is reported and left out. */
    List<Dossier<S>> findAll(Collection<String> ids, Collection<String> readers) {
        var seen = ids.stream().distinct()
                .collect(Collectors.toMap(Function.identity(), id -> backend.seen().of(kind.code(), id)));
        var query = Query.query(where(ID).in(ids).and("readers").in(readers));
        return backend.mongo().find(query, Document.class, kind.code()).stream()
                .map(document -> verifiedOrReported(document, seen)).flatMap(Optional::stream).toList();
    }

    private Optional<Dossier<S>> verifiedOrReported(Document document, Map<String, Long> seen) {
        var id = document.getString(ID);
        try {
            return Optional.of(verify(mapped(document), seen.get(id)).dossier());
        } catch (Unverified e) {
            backend.alarms().raise(id, e.defect());
            return Optional.empty();
        }
    }

    private StoredDossier mapped(Document document) {
        try {
            return backend.mongo().getConverter().read(StoredDossier.class, document);
        } catch (RuntimeException e) {
            throw new Unverified(DossierDefect.FORM);
        }
    }

    private Optional<Verified<S>> verified(String id, Query query) {
        var seen = backend.seen().of(kind.code(), id);
        try {
            return read(query).map(stored -> verify(stored, seen));
        } catch (Unverified e) {
            throw backend.alarms().refuse(id, e.defect());
        }
    }

    private Verified<S> verify(StoredDossier stored, long seen) {
        var dossier = form.open(stored);
        if (dossier.version() < seen) {
            throw new Unverified(DossierDefect.OLDER);
        }
        backend.seen().saw(kind.code(), dossier.id(), dossier.version());
        if (!new HashSet<>(stored.readers()).equals(new HashSet<>(DossierForm.readers(dossier)))) {
            backend.alarms().raise(dossier.id(), DossierDefect.READERS);
        }
        return new Verified<>(stored, dossier);
    }

    /** Whatever is no dossier does not become one by being there. */
    private Optional<StoredDossier> read(Query query) {
        try {
            return Optional.ofNullable(backend.mongo().findOne(query, StoredDossier.class, kind.code()));
        } catch (DataAccessException | MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unverified(DossierDefect.FORM);
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one under this id */
    void insert(StoredDossier stored) {
        backend.mongo().insert(stored, kind.code());
        backend.seen().saw(kind.code(), stored.id(), stored.version());
    }

    /** Writes the next version and adds its lines; whether the dossier still had the version before it. */
    boolean write(StoredDossier next) {
        var update = new Update().set(VERSION, next.version()).set("shape", next.shape())
                .set("generation", next.generation()).set("core", next.core()).set("readers", next.readers());
        push(update, "out", next.out());
        push(update, "audit", next.audit());
        var written = update(Query.query(where(ID).is(next.id()).and(VERSION).is(next.version() - 1)), update);
        if (written) {
            backend.seen().saw(kind.code(), next.id(), next.version());
        }
        return written;
    }

    private static void push(Update update, String place, List<StoredLine> lines) {
        if (!lines.isEmpty()) {
            update.push(place).each(lines.toArray());
        }
    }

    /**
     * Notes up to where everything was sent and takes away the lines that were handled. No new version: nothing of the
     * dossier itself changes.
     *
     * @return the dossier with what it notes now; empty if another was first
     */
    Optional<StoredDossier> markSent(StoredDossier stored, SentUpTo sent, List<StoredLine> events,
            List<StoredLine> acts) {
        var marked = seal.sealSent(sent, stored.id());
        var update = new Update().set("sent", marked);
        pull(update, "out", events);
        pull(update, "audit", acts);
        return update(withSent(Query.query(where(ID).is(stored.id())), stored.sent()), update)
                ? Optional.of(stored.with(marked))
                : Optional.empty();
    }

    /** By what is sealed in them: whatever was put beside a line under the same number stays to be noticed. */
    private static void pull(Update update, String place, List<StoredLine> lines) {
        if (!lines.isEmpty()) {
            update.pull(place, Query.query(where("sealed").in(lines.stream().map(StoredLine::sealed).toList())));
        }
    }

    /** The same version under other keys, unless something was written or sent meanwhile. */
    boolean replaceKeys(StoredDossier before, StoredDossier after) {
        return update(
                withSent(Query.query(where(ID).is(before.id()).and(VERSION).is(before.version())), before.sent()),
                new Update().set("generation", after.generation()).set("core", after.core())
                        .set("wraps", after.wraps()).set("out", after.out()).set("audit", after.audit())
                        .set("sent", after.sent()));
    }

    /** Whether something of it is still to be sent. */
    boolean hasUnsent(String id) {
        return read(Query.query(where(ID).is(id)))
                .filter(stored -> !stored.out().isEmpty() || !stored.audit().isEmpty())
                .isPresent();
    }

    /** Takes it away with its keys; only for what is destroyed. */
    void delete(String id) {
        backend.mongo().getCollection(kind.code()).deleteOne(new Document(ID, id));
    }

    private static Query withSent(Query query, StoredSent sent) {
        return query.addCriteria(sent == null ? where("sent").isNull() : where("sent.sealed").is(sent.sealed()));
    }

    private boolean update(Query query, Update update) {
        return backend.mongo().updateFirst(query, update, StoredDossier.class, kind.code()).getMatchedCount() > 0;
    }

    /** The versions of all dossiers in the current domain as they stand there, also of what does not verify. */
    List<StoredVersion> versions() {
        var query = new Query();
        query.fields().include(VERSION, "generation");
        return backend.mongo().find(query, Document.class, kind.code()).stream().map(StoredVersion::of).toList();
    }

    /** Which dossier, in which version, sealed under which generation; in clear, so only to look where to look. */
    record StoredVersion(String id, Long version, String generation) {

        /** Also of what is no dossier: one that cannot be read hides no other. */
        static StoredVersion of(Document document) {
            return new StoredVersion(String.valueOf(document.get(ID)),
                    document.get(VERSION) instanceof Long version ? version : null,
                    document.get("generation") instanceof String generation ? generation : null);
        }
    }
}
