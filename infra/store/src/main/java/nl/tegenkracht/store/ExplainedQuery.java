package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/**
 * The query in a command that is to be explained. Of a change only the looking up is done.
 *
 * @param limit 0 for all
 */
record ExplainedQuery(String collection, Document filter, Document orderBy, int skip, int limit, boolean counts) {

    static ExplainedQuery of(Document command) {
        var name = command.keySet().iterator().next();
        var collection = command.get(name).toString();
        return switch (name) {
            case "find" -> new ExplainedQuery(collection, document(command, "filter"), document(command, "sort"),
                    number(command, "skip"), number(command, "limit"), false);
            case "count" -> new ExplainedQuery(collection, document(command, "query"), new Document(),
                    number(command, "skip"), number(command, "limit"), true);
            case "aggregate" -> {
                var count = CountQuery.of(command).orElseThrow(() -> notExplained("this aggregate"));
                yield new ExplainedQuery(collection, count.filter(), new Document(), count.skip(), count.limit(), true);
            }
            case "update", "delete" -> {
                var change = (Document) ((List<?>) command.get(name + "s")).getFirst();
                var all = Boolean.TRUE.equals(change.get("multi"))
                        || name.equals("delete") && number(change, "limit") == 0;
                yield new ExplainedQuery(collection, document(change, "q"), new Document(), 0, all ? 0 : 1, false);
            }
            default -> throw notExplained(name);
        };
    }

    private static Document document(Document command, String field) {
        return command.get(field) instanceof Document document ? document : new Document();
    }

    private static int number(Document command, String field) {
        return command.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static MongoServerError notExplained(String what) {
        return new MongoServerError(CommandKind.NOT_SUPPORTED, "CommandNotSupported",
                "The built-in store does not explain " + what + ".");
    }

    /** The part of MongoDB's answer that says what a query cost. */
    Document response(int returned, int examined) {
        return new Document("executionStats", new Document("executionSuccess", true).append("nReturned", returned)
                .append("totalDocsExamined", examined)).append("ok", 1.0);
    }
}
