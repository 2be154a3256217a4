package nl.tegenkracht.storage;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/** Gives the database of (service, domain). No other is to be had, not by name either. */
final class DomainDatabases implements MongoDatabaseFactory {

    private final PersistenceExceptionTranslator translator = new MongoExceptionTranslator();
    private final DatabaseClients clients;
    private final Supplier<String> name;

    private DomainDatabases(DatabaseClients clients, Supplier<String> name) {
        this.clients = clients;
        this.name = name;
    }

    /** Of the domain in the context. */
    static DomainDatabases ofContext(DatabaseClients clients, ServiceName service) {
        return new DomainDatabases(clients, () -> Databases.of(service, DomainContext.current()));
    }

    /** This one, whatever is in the context. */
    static DomainDatabases of(DatabaseClients clients, String name) {
        return new DomainDatabases(clients, () -> name);
    }

    @Override
    public MongoDatabase getMongoDatabase() {
        return clients.database(name.get());
    }

    @Override
    public MongoDatabase getMongoDatabase(String requested) {
        if (!requested.equals(name.get())) {
            throw new IllegalArgumentException("This database does not belong to the current domain");
        }
        return clients.database(requested);
    }

    @Override
    public PersistenceExceptionTranslator getExceptionTranslator() {
        return translator;
    }

    /** Without asking a database: there may be no domain yet. */
    @Override
    public CodecRegistry getCodecRegistry() {
        return MongoClientSettings.getDefaultCodecRegistry();
    }

    @Override
    public ClientSession getSession(ClientSessionOptions options) {
        throw new UnsupportedOperationException("The built-in store knows no transactions");
    }

    @Override
    public MongoDatabaseFactory withSession(ClientSession session) {
        throw new UnsupportedOperationException("The built-in store knows no transactions");
    }
}
