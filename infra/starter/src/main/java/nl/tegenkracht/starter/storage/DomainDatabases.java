package nl.tegenkracht.starter.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domain.DomainContext;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Kiest de database van (dienst, domein) uit de context. Een andere database is niet te krijgen, ook niet op naam. */
final class DomainDatabases extends SimpleMongoClientDatabaseFactory {

    private final ServiceName service;

    DomainDatabases(MongoClient client, ServiceName service) {
        super(client, service.code());
        this.service = service;
    }

    /** Naam van de database van een dienst in een domein. */
    static String databaseName(ServiceName service, DataDomain domain) {
        return service.code() + "_" + domain;
    }

    @Override
    public MongoDatabase getMongoDatabase() {
        return super.getMongoDatabase(databaseName(service, DomainContext.current()));
    }

    @Override
    public MongoDatabase getMongoDatabase(String requested) {
        if (!requested.equals(databaseName(service, DomainContext.current()))) {
            throw new IllegalArgumentException("Deze database hoort niet bij het huidige domein");
        }
        return super.getMongoDatabase(requested);
    }
}
