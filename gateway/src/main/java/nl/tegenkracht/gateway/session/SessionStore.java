package nl.tegenkracht.gateway.session;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * De sessies in de database van de deur: {@code _id} is de SHA-256 van het kenmerk, de inhoud is in haar geheel
 * versleuteld en aan haar {@code _id} gebonden. Alleen tijden staan er leesbaar bij, om te kunnen opruimen.
 */
@Component
class SessionStore {

    private static final String CONTENT = "inhoud";
    private static final String LAST_USED = "laatst";
    private static final String EXPIRES = "verloopt";
    private static final String VERSION = "versie";
    private static final String ENDED = "voorbij";

    private final MongoCollection<Document> sessions;
    private final GatewayCipher cipher;
    private final JsonMapper json;

    SessionStore(MongoClient mongo, GatewayCipher cipher, JsonMapper json) {
        this.sessions = mongo.getDatabase("gateway").getCollection("sessies");
        this.cipher = cipher;
        this.json = json;
    }

    void create(Session session, Instant expiresAt) {
        sessions.insertOne(new Document("_id", session.sleutel()).append(CONTENT, seal(session))
                .append(VERSION, session.versie()).append(LAST_USED, Date.from(session.laatst()))
                .append(EXPIRES, Date.from(expiresAt)));
    }

    Optional<Session> find(String key) {
        return Optional.ofNullable(sessions.find(Filters.eq("_id", key)).first()).flatMap(this::read);
    }

    /** Legt nieuwe tokens vast; onwaar als een andere deur dat al deed of de sessie niet meer bestaat. */
    boolean renew(Session session) {
        return sessions
                .updateOne(
                        Filters.and(Filters.eq("_id", session.sleutel()), Filters.eq(VERSION, session.versie() - 1)),
                        Updates.combine(Updates.set(CONTENT, seal(session)), Updates.set(VERSION, session.versie())))
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

    /** Van wie deze sessie is of was, ook als zij voorbij is. */
    Optional<String> account(String key) {
        return Optional.ofNullable(sessions.find(Filters.eq("_id", key)).first())
                .flatMap(document -> document.getBoolean(ENDED, false)
                        ? open(document).map(content -> new String(content, StandardCharsets.UTF_8))
                        : read(document).map(session -> session.aanmelding().account()));
    }

    /** Van een verlopen sessie blijft alleen over van wie zij was; de tokens verdwijnen. */
    void emptyExpired(Instant now) {
        for (var document : sessions.find(Filters.and(Filters.lt(EXPIRES, Date.from(now)), Filters.ne(ENDED, true)))) {
            var key = document.getString("_id");
            read(document).ifPresent(session -> sessions.updateOne(Filters.eq("_id", key),
                    Updates.combine(Updates.set(ENDED, true), Updates.set(CONTENT, new Binary(cipher
                            .seal(session.aanmelding().account().getBytes(StandardCharsets.UTF_8), key))))));
        }
    }

    void cleanUp(Instant expiredBefore) {
        sessions.deleteMany(Filters.lt(EXPIRES, Date.from(expiredBefore)));
    }

    private Binary seal(Session session) {
        return new Binary(cipher.seal(json.writeValueAsBytes(session), session.sleutel()));
    }

    private Optional<Session> read(Document document) {
        if (document.getBoolean(ENDED, false)) {
            return Optional.empty();
        }
        return open(document).map(content -> json.readValue(content, Session.class))
                .map(session -> session.usedAt(document.getDate(LAST_USED).toInstant()));
    }

    private Optional<byte[]> open(Document document) {
        return cipher.open(document.get(CONTENT, Binary.class).getData(), document.getString("_id"));
    }
}
