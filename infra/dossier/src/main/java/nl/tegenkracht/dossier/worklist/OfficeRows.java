package nl.tegenkracht.dossier.worklist;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** The items in work lists that somebody has by an ambt (an office), in the current domain; only to find successors. */
public final class OfficeRows {

    private final MongoOperations mongo;

    public OfficeRows(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The dossiers that one of these readers has in one of these roles. */
    public Set<String> with(Set<String> roles, Set<String> readers) {
        return dossiers(Filters.and(Filters.in("voor", readers), Filters.in("als", roles)));
    }

    /** Of these dossiers those that one of these readers has in one of these roles. */
    public Set<String> with(Set<String> roles, Set<String> readers, Collection<String> dossiers) {
        return dossiers(Filters.and(Filters.in("dossier", dossiers), Filters.in("voor", readers),
                Filters.in("als", roles)));
    }

    private Set<String> dossiers(Bson filter) {
        var found = new HashSet<String>();
        collection().find(filter).projection(Projections.include("dossier"))
                .forEach(row -> found.add(String.valueOf(row.get("dossier"))));
        return found;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("werkvoorraad");
    }
}
