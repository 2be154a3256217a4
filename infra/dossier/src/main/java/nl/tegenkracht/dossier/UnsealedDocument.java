package nl.tegenkracht.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.audit.ReservedAct;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.crypto.KeyWrap;
import nl.tegenkracht.crypto.WrapRecipient;
import nl.tegenkracht.dossier.DossierSeal.Place;
import nl.tegenkracht.dossier.StoredDossier.StoredLine;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** A dossier as it was stored up to e039ee1, everything but its content in clear; only read, to be sealed. */
final class UnsealedDocument<S> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MongoConverter converter;
    private final DossierStore<S> store;

    UnsealedDocument(MongoConverter converter, DossierStore<S> store) {
        this.converter = converter;
        this.store = store;
    }

    /** The same dossier in the same version with the same unsent lines, sealed. */
    StoredDossier seal(Document document) {
        var dossier = read(document);
        var events = list(document, "uitgaand").stream().map(UnsealedDocument::event).toList();
        var acts = list(document, "audit").stream().map(UnsealedDocument::act)
                .filter(act -> !ReservedAct.isReserved(act.act())).toList();
        var sent = new SentUpTo(dossier.sequence() - events.size(), dossier.version() - acts.size());
        var out = new ArrayList<StoredLine>();
        events.forEach(event -> out.add(store.seal().sealLine(Place.OUT, event, dossier.id(), dossier.version(),
                event.sequence())));
        var audit = new ArrayList<StoredLine>();
        for (var i = 0; i < acts.size(); i++) {
            var number = sent.act() + 1 + i;
            audit.add(store.seal().sealLine(Place.AUDIT, acts.get(i), dossier.id(), number, number));
        }
        return store.form().seal(dossier, new UnsentLines(out, audit), sent);
    }

    Dossier<S> read(Document document) {
        return new Dossier<>(document.getString("_id"), document.getLong("versie"),
                converter.read(store.kind().stateType(), document.get("staat", Document.class)),
                list(document, "toegang").stream()
                        .map(grant -> new Grant(grant.getString("voor"), grant.getString("als"))).toList(),
                list(document, "stukken").stream()
                        .map(stuk -> new StukReference(stuk.getString("id"), stuk.getString("soort"),
                                stuk.getDate("op").toInstant(), stuk.getString("door")))
                        .toList(),
                list(document, "sleutels").stream()
                        .map(wrap -> new KeyWrap(WrapRecipient.parse(wrap.getString("voor")).orElseThrow(),
                                wrap.getString("kid"), wrap.get("wrap", Binary.class).getData()))
                        .toList(),
                document.getLong("sequence"));
    }

    private static EventLine event(Document event) {
        return new EventLine(event.getString("id"), event.getString("type"), event.getDate("time").toInstant(),
                event.getLong("sequence"), event.getLong("epoch"), JSON.readTree(event.getString("data")));
    }

    private static ActLine act(Document entry) {
        return new ActLine(entry.getString("id"), entry.getDate("op").toInstant(), entry.getString("handeling"),
                entry.getString("actor"), entry.getString("operatie"));
    }

    private static List<Document> list(Document document, String name) {
        return document.getList(name, Document.class, List.of());
    }
}
