package nl.tegenkracht.starter.opslag;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domein.Domeincontext;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Kiest de database van (dienst, domein) uit de context. Een andere database is niet te krijgen, ook niet op naam. */
final class Domeindatabases extends SimpleMongoClientDatabaseFactory {

    private final ServiceName dienst;

    Domeindatabases(MongoClient client, ServiceName dienst) {
        super(client, dienst.code());
        this.dienst = dienst;
    }

    /** Naam van de database van een dienst in een domein. */
    static String naam(ServiceName dienst, DataDomain domein) {
        return dienst.code() + "_" + domein;
    }

    @Override
    public MongoDatabase getMongoDatabase() {
        return super.getMongoDatabase(naam(dienst, Domeincontext.huidig()));
    }

    @Override
    public MongoDatabase getMongoDatabase(String gevraagd) {
        if (!gevraagd.equals(naam(dienst, Domeincontext.huidig()))) {
            throw new IllegalArgumentException("Deze database hoort niet bij het huidige domein");
        }
        return super.getMongoDatabase(gevraagd);
    }
}
