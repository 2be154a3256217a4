package nl.tegenkracht.gateway.session;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Whoever comes first: of two requests, at whatever gateway, only one puts a document under its id. */
public final class InsertIfAbsent {

    private InsertIfAbsent() {
    }

    /** False if there was one under this id already. */
    public static boolean into(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        } catch (MongoWriteException error) {
            if (error.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw error;
        }
    }
}
