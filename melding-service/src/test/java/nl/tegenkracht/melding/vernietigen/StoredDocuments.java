package nl.tegenkracht.melding.vernietigen;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What the store holds of melding-service in one domain, past everything that would hide it. */
record StoredDocuments(MongoClient mongo, String domain) {

    /** The document with this id; {@code null} if there is none. */
    Document find(String collection, String id) {
        return all(collection).stream().filter(document -> id.equals(document.get("_id"))).findFirst().orElse(null);
    }

    /** The collections in which this word occurs. */
    List<String> collectionsWith(String word) {
        return collections().stream()
                .filter(name -> all(name).stream().anyMatch(document -> document.toJson().contains(word))).toList();
    }

    List<String> collections() {
        return mongo.getDatabase("melding_" + domain).listCollectionNames().into(new ArrayList<>());
    }

    List<Document> all(String collection) {
        return mongo.getDatabase("melding_" + domain).getCollection(collection).find().into(new ArrayList<>());
    }
}
