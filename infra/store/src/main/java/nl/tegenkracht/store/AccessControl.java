package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a connection may do: nothing but greet and log in, and then read and write in the databases of its user. The
 * same commands are open as to a user of MongoDB with {@code readWrite} there, with the same codes.
 */
final class AccessControl {

    private static final Logger log = LoggerFactory.getLogger(AccessControl.class);
    private static final int UNAUTHORIZED = 13;
    private static final int CURSOR_NOT_FOUND = 43;
    private static final Set<String> EVERYWHERE = Set.of("ping", "buildinfo", "endsessions", "connectionstatus",
            "whatsmyuri", "listdatabases");
    private static final Set<String> NOWHERE = Set.of("dropdatabase", "serverstatus");

    /** A cursor has a number that can be guessed, and the library does not ask whose it is. */
    private final Map<Long, String> cursors = new ConcurrentHashMap<>();

    /** @throws MongoServerError code 13 if it may not, 43 if it goes on with a cursor of another database */
    void check(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        var user = Logins.user(channel).orElseThrow(() -> unauthorized("requires authentication"));
        if (!EVERYWHERE.contains(name) && (NOWHERE.contains(name) || !user.databases().contains(database))) {
            log.warn(LogCode.STORE_COMMAND_REFUSED.pattern(), name, database, UNAUTHORIZED);
            throw unauthorized("not authorized on this database");
        }
        for (var cursor : cursorsIn(command, query)) {
            if (!database.equals(cursors.get(cursor))) {
                throw new MongoServerError(CURSOR_NOT_FOUND, "CursorNotFound", "Cursor not found");
            }
        }
    }

    static MongoServerError unauthorized(String reason) {
        return new MongoServerError(UNAUTHORIZED, "Unauthorized", "Command " + reason);
    }

    private static List<Long> cursorsIn(String command, Document query) {
        var named = switch (command.toLowerCase(Locale.ROOT)) {
            case "getmore" -> List.of(query.get(command));
            case "killcursors" -> (Collection<?>) query.get("cursors");
            default -> List.of();
        };
        return named.stream().map(cursor -> ((Number) cursor).longValue()).toList();
    }

    /** Remembers whose cursor the answer gives out, and leaves out databases of others. */
    Document onAnswer(Channel channel, String database, String command, Document query, Document response) {
        cursorsIn(command, query).forEach(cursors::remove);
        if (response.get("cursor") instanceof Document cursor && cursor.get("id") instanceof Long id && id != 0) {
            cursors.put(id, database);
        }
        if (command.equalsIgnoreCase("listdatabases")) {
            var own = Logins.user(channel).orElseThrow().databases();
            response.put("databases", ((Collection<?>) response.get("databases")).stream()
                    .filter(found -> own.contains(((Document) found).get("name"))).toList());
        }
        return response;
    }
}
