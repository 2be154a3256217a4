package nl.tegenkracht.starter.dossier;

import java.util.Date;
import java.util.List;
import nl.tegenkracht.crypto.KeyWrap;
import nl.tegenkracht.crypto.WrapRecipient;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * How a dossier is kept in the database: one document, written in one go. Its field names, and the names of the
 * components of a state, are stored.
 */
final class DossierDocument<S> {

    private final MongoConverter converter;
    private final Class<S> stateType;

    DossierDocument(MongoConverter converter, Class<S> stateType) {
        this.converter = converter;
        this.stateType = stateType;
    }

    Document write(Dossier<S> dossier, List<Document> outbox, List<Document> audit) {
        return new Document("_id", dossier.id()).append("versie", dossier.version())
                .append("staat", state(dossier.state())).append("toegang", grants(dossier.grants()))
                .append("stukken", stukken(dossier.stukken()))
                .append("sleutels", wraps(dossier.keyWraps()))
                .append("sequence", dossier.sequence()).append("uitgaand", outbox).append("audit", audit);
    }

    Document state(S state) {
        var document = new Document();
        converter.write(state, document);
        return document;
    }

    static List<Document> grants(List<Grant> grants) {
        return grants.stream()
                .map(grant -> new Document("voor", grant.holder()).append("als", grant.role())).toList();
    }

    static List<Document> stukken(List<StukReference> stukken) {
        return stukken.stream().map(stuk -> new Document("id", stuk.id()).append("soort", stuk.kind())
                .append("op", Date.from(stuk.writtenAt())).append("door", stuk.author())).toList();
    }

    static List<Document> wraps(List<KeyWrap> wraps) {
        return wraps.stream().map(wrap -> new Document("voor", wrap.recipient().code()).append("kid", wrap.kid())
                .append("wrap", new Binary(wrap.wrap()))).toList();
    }

    Dossier<S> read(Document document) {
        return new Dossier<>(document.getString("_id"), document.getLong("versie"),
                converter.read(stateType, document.get("staat", Document.class)),
                list(document, "toegang").stream()
                        .map(grant -> new Grant(grant.getString("voor"), grant.getString("als"))).toList(),
                list(document, "stukken").stream()
                        .map(stuk -> new StukReference(stuk.getString("id"), stuk.getString("soort"),
                                stuk.getDate("op").toInstant(), stuk.getString("door")))
                        .toList(),
                list(document, "sleutels").stream()
                        .map(wrap -> new KeyWrap(WrapRecipient.find(wrap.getString("voor")).orElseThrow(),
                                wrap.getString("kid"), wrap.get("wrap", Binary.class).getData()))
                        .toList(),
                document.getLong("sequence"));
    }

    static List<Document> list(Document document, String name) {
        return document.getList(name, Document.class, List.of());
    }
}
