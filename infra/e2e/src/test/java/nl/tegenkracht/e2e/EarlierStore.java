package nl.tegenkracht.e2e;

import com.mongodb.client.model.Filters;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.tegenkracht.e2e.EarlierInventory.ParkedEvent;
import org.bson.Document;
import org.bson.types.Binary;

/** What no page shows: outbox and parked events, under the names with which they have always been stored. */
record EarlierStore(StoreDatabases databases) {

    /** Announced dossiers, and dossiers that still hold an unsent event or audit entry. */
    List<String> openOutbox() {
        var open = new ArrayList<String>();
        databases.forEach(database -> {
            database.getCollection("uitgaand").find()
                    .forEach(line -> open.add(database.getName() + " " + line.get("_id")));
            for (var kind : List.of("melding", "klacht")) {
                database.getCollection(kind).find(Filters.or(Filters.exists("out.0"), Filters.exists("audit.0")))
                        .forEach(dossier -> open.add(database.getName() + " " + dossier.get("_id") + " unsent"));
            }
            database.getCollection("dossier").find()
                    .forEach(dossier -> open.add(database.getName() + " " + dossier.get("_id") + " not sealed"));
        });
        return open;
    }

    List<ParkedEvent> parkedEvents() {
        var parked = new ArrayList<ParkedEvent>();
        databases.forEach(database -> database.getCollection("geparkeerd").find().forEach(line -> line
                .getList("wachtend", Document.class).forEach(event -> parked.add(new ParkedEvent(database.getName(),
                        line.getString("_id"), line.getString("reden"), event.getLong("sequence"),
                        sha256(event.get("bericht", Binary.class).getData()))))));
        return parked;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
