package nl.tegenkracht.starter.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.audit.AuditEntry;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.Tegenkracht;
import nl.tegenkracht.starter.audit.Auditlog;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Hoe onverzonden gebeurtenissen en auditregels in het dossier liggen, en er weer uit komen. */
final class Post {

    private final JsonMapper json;
    private final Clock klok;
    private final String bron;
    private final long epoch;

    Post(JsonMapper json, Clock klok, Tegenkracht instellingen) {
        this.json = json;
        this.klok = klok;
        this.bron = Event.sourceOf(instellingen.oin(), instellingen.dienst().applicationName());
        this.epoch = instellingen.epoch();
    }

    List<Document> feiten(List<Feit> feiten, long laatste) {
        var uit = new ArrayList<Document>();
        for (var feit : feiten) {
            uit.add(new Document("id", Id.random()).append("type", feit.type().type())
                    .append("time", Date.from(klok.instant())).append("sequence", ++laatste).append("epoch", epoch)
                    .append("data", json.writeValueAsString(feit.data())));
        }
        return uit;
    }

    Event gebeurtenis(Document feit, String dossier) {
        return new Event(feit.getString("id"), bron, feit.getString("type"), feit.getDate("time").toInstant(),
                dossier, feit.getLong("sequence"), feit.getLong("epoch"), json.readTree(feit.getString("data")));
    }

    List<Document> handeling(String handeling, String dossier, String door) {
        var regel = Auditlog.regel(klok, handeling, dossier, door);
        return List.of(new Document("id", regel.id()).append("op", Date.from(regel.op()))
                .append("handeling", regel.handeling()).append("actor", regel.actor())
                .append("operatie", regel.operatie()));
    }

    AuditEntry auditregel(Document regel, String dossier) {
        return new AuditEntry(regel.getString("id"), regel.getDate("op").toInstant(), regel.getString("handeling"),
                dossier, regel.getString("actor"), Auditlog.GELUKT, regel.getString("operatie"));
    }
}
