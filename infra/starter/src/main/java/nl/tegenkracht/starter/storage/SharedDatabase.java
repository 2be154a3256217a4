package nl.tegenkracht.starter.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import org.bson.Document;

/**
 * The one database of a service outside the current domain: (service, {@code gemeenschappelijk}), for what holds for
 * the whole Kamer. It is reached by its own access and never by switching the domain.
 */
public final class SharedDatabase {

    private final MongoClient client;
    private final String name;

    SharedDatabase(MongoClient client, ServiceName service) {
        this.client = client;
        this.name = DomainDatabases.databaseName(service, DataDomain.GEMEENSCHAPPELIJK);
    }

    /** A collection of that database. */
    public MongoCollection<Document> collection(String collection) {
        return client.getDatabase(name).getCollection(collection);
    }
}
