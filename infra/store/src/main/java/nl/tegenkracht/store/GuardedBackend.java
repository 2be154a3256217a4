package nl.tegenkracht.store;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;

/** Lets in only who is logged in, and only where he belongs. */
final class GuardedBackend extends DurableBackend {

    private final Logins logins;
    private final AccessControl access = new AccessControl();

    GuardedBackend(StoreFile file, GroupCommit commit, StoreUsers users) {
        super(file, commit);
        this.logins = new Logins(users);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document query) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "saslstart" -> logins.start(channel, database, query);
            case "saslcontinue" -> logins.proceed(channel, query);
            case "hello", "ismaster" -> {
                var response = super.handleCommand(channel, database, name, query);
                logins.greet(channel, query, response);
                yield response;
            }
            default -> {
                access.check(channel, database, name, query);
                yield access.onAnswer(channel, database, name, query,
                        super.handleCommand(channel, database, name, query));
            }
        };
    }

    /** A query in the form from before commands; no driver of today uses it. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        access.check(query.getChannel(), query.getDatabaseName(), "find", query.getQuery());
        return super.handleQuery(query);
    }

    /** The old form of this command comes without a connection to ask who it is. */
    @Override
    public Document getServerStatus() {
        throw AccessControl.unauthorized("not authorized on this database");
    }
}
