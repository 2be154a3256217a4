package nl.tegenkracht.gateway.session;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Databases;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions in the database of the gateway: {@code _id} is the SHA-256 of the id, the content is encrypted as a
 * whole and bound to its {@code _id}. Only times are readable beside it, to be able to clean up.
 */
@Component
class SessionStore {

    private static final String CONTENT = "inhoud";
    private static final String LAST_USED = "laatst";
    private static final String EXPIRES = "verloopt";
    private static final String VERSION = "versie";
    private static final String ENDED = "voorbij";
    private static final String CLAIMED_UNTIL = "bezig";
    private static final String SID = "sid";
    private static final String SUB = "sub";

    private final MongoCollection<Document> sessions;
    private final GatewayCipher cipher;
    private final SessionFormat format;
    private final LookupValues lookupValues;

    SessionStore(MongoClient mongo, GatewayCipher cipher, LookupValues lookupValues, JsonMapper json) {
        this.sessions = mongo.getDatabase(Databases.GATEWAY).getCollection("sessies");
        this.cipher = cipher;
        this.lookupValues = lookupValues;
        this.format = new SessionFormat(json);
    }

    void create(Session session, Instant expiresAt, ProviderSession atProvider) {
        sessions.insertOne(new Document("_id", session.key()).append(CONTENT, seal(session))
                .append(VERSION, session.version()).append(LAST_USED, Date.from(session.lastUsed()))
                .append(EXPIRES, Date.from(expiresAt)).append(SID, lookupValue(SID, atProvider.sid()))
                .append(SUB, lookupValue(SUB, atProvider.sub())));
    }

    /**
     * The keys of the sessions that came from this login at the provider: of the one session if it is named, and of a
     * person whose sessions have no name there, or who is all that is named.
     */
    List<String> keysOf(ProviderSession atProvider) {
        var keys = new ArrayList<String>();
        if (atProvider.sid() != null) {
            collectKeys(keys, Filters.eq(SID, lookupValue(SID, atProvider.sid())));
        }
        if (atProvider.sub() != null) {
            var ofPerson = Filters.eq(SUB, lookupValue(SUB, atProvider.sub()));
            collectKeys(keys, atProvider.sid() == null ? ofPerson : Filters.and(ofPerson, Filters.eq(SID, null)));
        }
        return keys;
    }

    private void collectKeys(List<String> keys, Bson filter) {
        sessions.find(filter).map(document -> document.getString("_id")).into(keys);
    }

    private String lookupValue(String kind, String name) {
        return name == null ? null : lookupValues.of(kind, name);
    }

    Optional<Session> find(String key) {
        return Optional.ofNullable(sessions.find(Filters.eq("_id", key)).first()).flatMap(this::read);
    }

    /**
     * Claims the refreshing of this session's tokens for one gateway; false if another has it or already did it. Whoever
     * dies with the claim loses it after a while.
     */
    boolean claim(Session session, Instant now, Instant until) {
        var free = Filters.or(Filters.eq(CLAIMED_UNTIL, null), Filters.lte(CLAIMED_UNTIL, Date.from(now)));
        return sessions
                .updateOne(Filters.and(Filters.eq("_id", session.key()), Filters.eq(VERSION, session.version()), free),
                        Updates.set(CLAIMED_UNTIL, Date.from(until)))
                .getModifiedCount() == 1;
    }

    /** Gives a claim back without new tokens. */
    void release(Session session) {
        sessions.updateOne(Filters.and(Filters.eq("_id", session.key()), Filters.eq(VERSION, session.version())),
                Updates.unset(CLAIMED_UNTIL));
    }

    /** Records new tokens, which ends the claim; false if another gateway did so or the session no longer exists. */
    boolean renew(Session session) {
        return sessions
                .updateOne(
                        Filters.and(Filters.eq("_id", session.key()), Filters.eq(VERSION, session.version() - 1)),
                        Updates.combine(Updates.set(CONTENT, seal(session)), Updates.set(VERSION, session.version()),
                                Updates.unset(CLAIMED_UNTIL)))
                .getModifiedCount() == 1;
    }

    void markUsed(String key, Instant lastUsed, Instant expiresAt) {
        sessions.updateOne(Filters.eq("_id", key),
                Updates.combine(Updates.max(LAST_USED, Date.from(lastUsed)),
                        Updates.max(EXPIRES, Date.from(expiresAt))));
    }

    void delete(String key) {
        sessions.deleteOne(Filters.eq("_id", key));
    }

    /** Whose session this is or was, also when it is over. */
    Optional<String> account(String key) {
        return Optional.ofNullable(sessions.find(Filters.eq("_id", key)).first())
                .flatMap(document -> document.getBoolean(ENDED, false)
                        ? open(document).map(content -> new String(content, StandardCharsets.UTF_8))
                        : read(document).map(session -> session.login().account()));
    }

    /** Of an expired session only remains whose it was; the tokens disappear. */
    void emptyExpired(Instant now) {
        for (var document : sessions.find(Filters.and(Filters.lt(EXPIRES, Date.from(now)), Filters.ne(ENDED, true)))) {
            var key = document.getString("_id");
            read(document).ifPresent(session -> sessions.updateOne(Filters.eq("_id", key),
                    Updates.combine(Updates.set(ENDED, true), Updates.set(CONTENT, new Binary(cipher
                            .seal(session.login().account().getBytes(StandardCharsets.UTF_8), key))))));
        }
    }

    /** How many have not expired. */
    long live(Instant now) {
        return sessions.countDocuments(Filters.gt(EXPIRES, Date.from(now)));
    }

    void cleanUp(Instant expiredBefore) {
        sessions.deleteMany(Filters.lt(EXPIRES, Date.from(expiredBefore)));
    }

    private Binary seal(Session session) {
        return new Binary(cipher.seal(format.write(session), session.key()));
    }

    private Optional<Session> read(Document document) {
        if (document.getBoolean(ENDED, false)) {
            return Optional.empty();
        }
        return open(document).flatMap(format::read)
                .map(session -> session.usedAt(document.getDate(LAST_USED).toInstant()));
    }

    private Optional<byte[]> open(Document document) {
        return cipher.open(document.get(CONTENT, Binary.class).getData(), document.getString("_id"));
    }
}
