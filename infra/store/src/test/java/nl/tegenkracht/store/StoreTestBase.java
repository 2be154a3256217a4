package nl.tegenkracht.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every test an empty database of its own on the server that {@link #uri()} says. */
public abstract class StoreTestBase {

    protected MongoClient client;
    protected MongoDatabase database;
    protected MongoCollection<Document> dossiers;

    /** The address of the server that must meet the contract. */
    protected abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(uri());
        database = client.getDatabase("contract_" + UUID.randomUUID());
        dossiers = database.getCollection("dossiers");
    }

    @AfterEach
    void cleanUp() {
        database.drop();
        client.close();
    }

    protected static Document dossier(String id) {
        return new Document("_id", id).append("versie", 1L).append("staat", "ontvangen");
    }

    protected static void assertDuplicate(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(MongoWriteException.class,
                error -> assertThat(error.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }
}
