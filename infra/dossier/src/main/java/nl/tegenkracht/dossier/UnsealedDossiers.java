package nl.tegenkracht.dossier;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;

/** What was stored up to e039ee1, when dossiers had no seal: read to be sealed, copied before it goes. */
final class UnsealedDossiers {

    static final String COLLECTION = "dossier";
    static final String COPIES = "voor-verzegeling";
    static final Duration COPIES_KEPT = Duration.ofDays(35);

    private final DossierBackend backend;

    UnsealedDossiers(DossierBackend backend) {
        this.backend = backend;
    }

    List<String> ids() {
        var query = new Query();
        query.fields().include("_id");
        return backend.mongo().find(query, Document.class, COLLECTION).stream()
                .map(document -> String.valueOf(document.get("_id"))).toList();
    }

    boolean contains(String id) {
        return get(id) != null;
    }

    Document get(String id) {
        return backend.mongo().findOne(byId(id), Document.class, COLLECTION);
    }

    /** Keeps the document as it was; the first copy counts. */
    void copy(Document document) {
        try {
            backend.mongo().insert(new Document("_id", document.get("_id"))
                    .append("op", Date.from(backend.now())).append("document", document), COPIES);
        } catch (DuplicateKeyException e) {
            // Copied before an interruption.
        }
    }

    void remove(Document document) {
        backend.mongo().remove(
                Query.query(where("_id").is(document.get("_id")).and("versie").is(document.get("versie"))),
                COLLECTION);
    }

    void removeOldCopies() {
        backend.mongo().remove(Query.query(where("op").lt(Date.from(backend.now().minus(COPIES_KEPT)))), COPIES);
    }

    private static Query byId(String id) {
        return Query.query(where("_id").is(id));
    }
}
