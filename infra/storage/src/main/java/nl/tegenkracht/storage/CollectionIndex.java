package nl.tegenkracht.storage;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/**
 * An index that a query needs, declared beside that query. The order counts: first the fields that are given, then the
 * one that is limited or sorted by. A list paged by key ends with {@code _id}, in the same direction as the field before
 * it; it can then be read forwards and backwards.
 */
public record CollectionIndex(String collection, List<Field> fields, boolean unique) {

    /** A field with its direction. */
    public record Field(String name, boolean ascending) {}

    public CollectionIndex {
        fields = List.copyOf(fields);
    }

    /** An index on these fields, all ascending. */
    public static CollectionIndex on(String collection, String... fields) {
        return new CollectionIndex(collection, List.of(fields).stream().map(name -> new Field(name, true)).toList(),
                false);
    }

    /** The same, but no two documents may have the same values. */
    public CollectionIndex asUnique() {
        return new CollectionIndex(collection, fields, true);
    }

    /** Makes it, if it is not there yet. */
    void create(MongoDatabase database) {
        var keys = new Document();
        fields.forEach(field -> keys.append(field.name(), field.ascending() ? 1 : -1));
        database.getCollection(collection).createIndex(keys, new IndexOptions().unique(unique));
    }
}
