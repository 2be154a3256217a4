package nl.tegenkracht.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is logged in on which connection, by SCRAM-SHA-256 as a driver of MongoDB does it. */
final class Logins {

    private static final Logger log = LoggerFactory.getLogger(Logins.class);
    private static final String MECHANISM = "SCRAM-SHA-256";
    private static final int AUTHENTICATION_FAILED = 18;
    private static final AttributeKey<StoreUser> USER = AttributeKey.valueOf(Logins.class, "user");
    private static final AttributeKey<Attempt> ATTEMPT = AttributeKey.valueOf(Logins.class, "attempt");

    private final StoreUsers users;

    /**
     * A login that has begun.
     *
     * @param brief whether the client wants no empty message to close with
     */
    private record Attempt(ScramConversation conversation, boolean brief) {}

    Logins(StoreUsers users) {
        this.users = users;
    }

    static Optional<StoreUser> user(Channel channel) {
        return Optional.ofNullable(channel.attr(USER).get());
    }

    /** Adds to a greeting what a driver asks to be able to log in; it may begin to do so right away. */
    void greet(Channel channel, Document query, Document response) {
        if (query.containsKey("saslSupportedMechs")) {
            // The same for every name: whether it exists is for nobody to know.
            response.put("saslSupportedMechs", List.of(MECHANISM));
        }
        if (query.get("speculativeAuthenticate") instanceof Document attempt) {
            begin(channel, String.valueOf(attempt.get("db")), attempt)
                    .ifPresent(answer -> response.put("speculativeAuthenticate", answer));
        }
    }

    Document start(Channel channel, String database, Document query) {
        return begin(channel, database, query).map(Logins::succeeded).orElseThrow(Logins::refused);
    }

    private Optional<Document> begin(Channel channel, String database, Document query) {
        channel.attr(USER).set(null);
        if (!MECHANISM.equals(query.get("mechanism")) || !database.equals(Databases.USERS)) {
            return Optional.empty();
        }
        return ScramConversation.begin(payload(query), users).map(conversation -> {
            var brief = query.get("options") instanceof Document options
                    && Boolean.TRUE.equals(options.get("skipEmptyExchange"));
            channel.attr(ATTEMPT).set(new Attempt(conversation, brief));
            return response(false, conversation.answer());
        });
    }

    Document proceed(Channel channel, Document query) {
        var message = payload(query);
        if (message.length == 0 && user(channel).isPresent()) {
            return succeeded(response(true, message));
        }
        var attempt = Optional.ofNullable(channel.attr(ATTEMPT).getAndSet(null)).orElseThrow(Logins::refused);
        var user = attempt.conversation().verify(message).orElseThrow(Logins::refused);
        channel.attr(USER).set(user);
        return succeeded(response(attempt.brief(), attempt.conversation().signature(message)));
    }

    private static byte[] payload(Document query) {
        return query.get("payload") instanceof BinData payload ? payload.getData() : new byte[0];
    }

    private static Document response(boolean done, byte[] payload) {
        return new Document("conversationId", 1).append("done", done).append("payload", new BinData(payload));
    }

    private static Document succeeded(Document response) {
        return response.append("ok", 1.0);
    }

    private static MongoServerError refused() {
        log.warn(LogCode.STORE_LOGIN_REFUSED.pattern());
        return new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }
}
