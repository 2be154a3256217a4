package nl.tegenkracht.starter.dossier;

import java.util.Date;
import java.util.List;
import nl.tegenkracht.crypto.KeyWrap;
import nl.tegenkracht.crypto.WrapRecipient;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Hoe een dossier in de database staat: één document, in één keer geschreven. */
final class Dossierdocument<S> {

    private final MongoConverter omzetter;
    private final Class<S> soort;

    Dossierdocument(MongoConverter omzetter, Class<S> soort) {
        this.omzetter = omzetter;
        this.soort = soort;
    }

    Document schrijf(Dossier<S> dossier, List<Document> uitgaand, List<Document> audit) {
        return new Document("_id", dossier.id()).append("versie", dossier.versie())
                .append("staat", staat(dossier.staat())).append("toegang", toegang(dossier.toegang()))
                .append("stukken", stukken(dossier.stukken()))
                .append("sleutels", wraps(dossier.sleutels()))
                .append("sequence", dossier.sequence()).append("uitgaand", uitgaand).append("audit", audit);
    }

    Document staat(S staat) {
        var document = new Document();
        omzetter.write(staat, document);
        return document;
    }

    static List<Document> toegang(List<Toegang> toegang) {
        return toegang.stream()
                .map(verleend -> new Document("voor", verleend.voor()).append("als", verleend.als())).toList();
    }

    static List<Document> stukken(List<Stukverwijzing> stukken) {
        return stukken.stream().map(stuk -> new Document("id", stuk.id()).append("soort", stuk.soort())
                .append("op", Date.from(stuk.op())).append("door", stuk.door())).toList();
    }

    static List<Document> wraps(List<KeyWrap> wraps) {
        return wraps.stream().map(wrap -> new Document("voor", wrap.recipient().code()).append("kid", wrap.kid())
                .append("wrap", new Binary(wrap.wrap()))).toList();
    }

    Dossier<S> lees(Document document) {
        return new Dossier<>(document.getString("_id"), document.getLong("versie"),
                omzetter.read(soort, document.get("staat", Document.class)),
                lijst(document, "toegang").stream()
                        .map(verleend -> new Toegang(verleend.getString("voor"), verleend.getString("als"))).toList(),
                lijst(document, "stukken").stream()
                        .map(stuk -> new Stukverwijzing(stuk.getString("id"), stuk.getString("soort"),
                                stuk.getDate("op").toInstant(), stuk.getString("door")))
                        .toList(),
                lijst(document, "sleutels").stream()
                        .map(wrap -> new KeyWrap(WrapRecipient.find(wrap.getString("voor")).orElseThrow(),
                                wrap.getString("kid"), wrap.get("wrap", Binary.class).getData()))
                        .toList(),
                document.getLong("sequence"));
    }

    static List<Document> lijst(Document document, String naam) {
        return document.getList(naam, Document.class, List.of());
    }
}
