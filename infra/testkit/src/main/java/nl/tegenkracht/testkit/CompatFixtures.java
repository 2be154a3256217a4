package nl.tegenkracht.testkit;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * What released versions sent and stored, kept in {@code infra/contracts/compat}: one directory per release. The tests
 * of today's code read all of it (record 0228).
 */
public final class CompatFixtures {

    private static final JsonWriterSettings FORM = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED)
            .indent(true).build();

    private CompatFixtures() {
    }

    /** The directories of all releases; never none. */
    public static List<Path> releases() {
        try (var found = Files.list(root())) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the fixtures of a release belong. */
    public static Path release(String name) {
        return root().resolve(name);
    }

    /** Writes all documents of a database of the test platform, by collection, as extended JSON. */
    public static void dump(String database, Path file) {
        var collections = new Document();
        try (var mongo = MongoClients.create(TestPlatform.instance().mongoUri())) {
            var source = mongo.getDatabase(database);
            source.listCollectionNames().into(new ArrayList<>()).stream().sorted().forEach(name -> collections
                    .append(name, source.getCollection(name).find().into(new ArrayList<>())));
            Files.createDirectories(file.getParent());
            Files.writeString(file, collections.toJson(FORM) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a file, by collection. */
    public static Map<String, List<Document>> documents(Path file) {
        try {
            var parsed = Document.parse(Files.readString(file));
            var documents = new LinkedHashMap<String, List<Document>>();
            parsed.keySet().forEach(name -> documents.put(name, parsed.getList(name, Document.class)));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a directory of keys, for the owner only: a checkout forgets that. */
    public static void copyKeys(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent).map(up -> up.resolve("infra/contracts"))
                .filter(Files::isDirectory).findFirst().orElseThrow().resolve("compat");
    }
}
