package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command does with the store. What is not known as reading counts as writing: rather one commit too many than a
 * confirmation too early.
 */
enum CommandKind {

    READ,
    WRITE,
    SCHEMA;

    private static final Set<String> READ_COMMANDS = Set.of("find", "getmore", "killcursors", "count", "distinct",
            "aggregate", "explain",
            "hello", "ismaster", "ping", "buildinfo", "serverstatus", "whatsmyuri", "listcollections", "listindexes",
            "listdatabases", "collstats", "dbstats", "validate", "getlasterror", "reseterror", "connectionstatus",
            "endsessions", "hostinfo", "getlog", "getcmdlineopts", "getfreemonitoringstatus", "replsetgetstatus");
    private static final Set<String> SCHEMA_COMMANDS = Set.of("create", "createindexes", "drop", "dropdatabase",
            "dropindexes");
    private static final Set<String> REFUSED_COLLECTION_OPTIONS = Set.of("capped", "validator", "viewOn", "timeseries",
            "collation", "expireAfterSeconds");
    private static final Set<String> REFUSED_INDEX_OPTIONS = Set.of("expireAfterSeconds", "partialFilterExpression",
            "collation", "weights", "2dsphereIndexVersion");
    private static final Set<String> REFUSED_STAGES = Set.of("$out", "$merge", "$changeStream");
    static final int NOT_SUPPORTED = 115;

    static CommandKind of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (READ_COMMANDS.contains(lower)) {
            return READ;
        }
        return SCHEMA_COMMANDS.contains(lower) ? SCHEMA : WRITE;
    }

    /**
     * Refuses what the library would accept and then not do, or do wrong: a promise that silently does not hold is
     * worse than an error.
     *
     * @throws MongoServerError code 115, with what is not possible
     */
    static void refuseUnsupported(String name, Document query) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("renamecollection")) {
            throw refused("renameCollection");
        }
        if (query.containsKey("txnNumber") || query.containsKey("startTransaction")) {
            throw refused("a transaction");
        }
        refuse(query, Set.of("collation"));
        switch (lower) {
            case "create" -> refuse(query, REFUSED_COLLECTION_OPTIONS);
            case "createindexes" -> subdocuments(query, "indexes").forEach(CommandKind::refuseIndex);
            case "aggregate" -> subdocuments(query, "pipeline").forEach(CommandKind::refuseStage);
            case "update" -> subdocuments(query, "updates").forEach(part -> refuse(part, Set.of("collation")));
            case "delete" -> subdocuments(query, "deletes").forEach(part -> refuse(part, Set.of("collation")));
            default -> {
                // Other commands have no options that the library silently ignores.
            }
        }
    }

    private static void refuseIndex(Document index) {
        refuse(index, REFUSED_INDEX_OPTIONS);
        if (((Document) index.get("key")).values().stream().anyMatch(String.class::isInstance)) {
            throw refused("a text, geo or hash index");
        }
    }

    /** In a stage within a stage too: from there the library would write in another database. */
    private static void refuseStage(Object stage) {
        switch (stage) {
            case Document document -> {
                refuse(document, REFUSED_STAGES);
                document.values().forEach(CommandKind::refuseStage);
            }
            case Collection<?> parts -> parts.forEach(CommandKind::refuseStage);
            case null, default -> {
                // A value.
            }
        }
    }

    private static void refuse(Document part, Set<String> options) {
        options.stream().filter(part::containsKey).findFirst().ifPresent(option -> {
            throw refused(option);
        });
    }

    private static Stream<Document> subdocuments(Document query, String field) {
        return query.get(field) instanceof Collection<?> parts
                ? parts.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.empty();
    }

    private static MongoServerError refused(String what) {
        return new MongoServerError(NOT_SUPPORTED, "CommandNotSupported",
                "The built-in store does not support this: " + what + ". Use MongoDB.");
    }
}
