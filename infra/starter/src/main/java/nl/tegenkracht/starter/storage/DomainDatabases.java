package nl.tegenkracht.starter.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domain.DomainContext;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Picks the database of (service, domain) from the context. No other database is to be had, not by name either. */
final class DomainDatabases extends SimpleMongoClientDatabaseFactory {

    private final ServiceName service;

    DomainDatabases(MongoClient client, ServiceName service) {
        super(client, service.code());
        this.service = service;
    }

    /** Name of the database of a service in a domain. */
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
            throw new IllegalArgumentException("This database does not belong to the current domain");
        }
        return super.getMongoDatabase(requested);
    }
}
