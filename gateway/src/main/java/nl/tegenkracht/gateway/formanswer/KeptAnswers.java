package nl.tegenkracht.gateway.formanswer;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.gateway.session.Fingerprint;
import nl.tegenkracht.gateway.session.InsertIfAbsent;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.jobs.JobFailed;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last answers to forms of each session, for half an hour, sealed under a key that follows from the id of the
 * session: only the browser has that, so the database opens none of them, and nobody does once the session is over.
 */
@Component
class KeptAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final Duration VALIDITY = Duration.ofMinutes(30);
    /** One hexadecimal digit of the id says in which place of the session it lies; the oldest goes. */
    private static final int PLACES = 16;
    /** An answer is two megabytes at most, and several times that while it is sealed or opened. */
    private static final int AT_ONCE = 4;

    private final MongoCollection<Document> answers;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    KeptAnswers(MongoClient mongo, JsonMapper json, Clock clock) {
        this.answers = mongo.getDatabase(Databases.GATEWAY).getCollection("antwoord");
        this.json = json;
        this.clock = clock;
    }

    /** Keeps an answer and gives its id; empty if that failed. */
    Optional<String> keep(String sessionId, FormAnswer answer) {
        return inTurn(() -> store(sessionId, answer));
    }

    private Optional<String> store(String sessionId, FormAnswer answer) {
        try {
            for (var place : placesByAge(sessionId)) {
                var id = Id.random().substring(1) + place.digit();
                var sealed = cipher(sessionId).encrypt(json.writeValueAsBytes(answer), context(id));
                if (put(place, new Document("_id", place.key()).append("inhoud", new Binary(sealed))
                        .append("tot", Date.from(clock.instant().plus(VALIDITY))))) {
                    return Optional.of(id);
                }
            }
            return Optional.empty();
        } catch (GeneralSecurityException | MongoException error) {
            LOG.warn(LogCode.FORM_ANSWER_NOT_KEPT.pattern(), error.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** A place of a session, and until when what lies there counts; {@code null} if nothing does. */
    private record Place(String digit, String key, Date until) {}

    /** First those in which nothing lies, then from the oldest on: whichever gateway put it there. */
    private List<Place> placesByAge(String sessionId) {
        var keys = new LinkedHashMap<String, String>();
        IntStream.range(0, PLACES).mapToObj(Integer::toHexString)
                .forEach(digit -> keys.put(digit, keyOfPlace(sessionId, digit)));
        var taken = new HashMap<String, Date>();
        answers.find(Filters.in("_id", keys.values())).projection(Projections.include("tot"))
                .forEach(answer -> taken.put(answer.getString("_id"), answer.getDate("tot")));
        return keys.entrySet().stream().map(key -> new Place(key.getKey(), key.getValue(), taken.get(key.getValue())))
                .sorted(Comparator.comparing(Place::until, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    /** False if somebody was there first: two forms sent at once each keep their answer. */
    private boolean put(Place place, Document answer) {
        if (place.until() != null) {
            return answers.replaceOne(Filters.and(Filters.eq("_id", place.key()), Filters.eq("tot", place.until())),
                    answer).getMatchedCount() == 1;
        }
        return InsertIfAbsent.into(answers, answer);
    }

    /** The answer with this id in this session, if it is still there, and what becomes of it. */
    <T> Optional<T> find(String sessionId, String id, Function<FormAnswer, T> use) {
        return inTurn(() -> open(sessionId, id).map(use));
    }

    private Optional<FormAnswer> open(String sessionId, String id) {
        var document = Id.isValid(id) ? answers.find(Filters.eq("_id", keyOfPlace(sessionId, id))).first() : null;
        if (document == null || !clock.instant().isBefore(document.getDate("tot").toInstant())) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(cipher(sessionId)
                    .decrypt(document.get("inhoud", Binary.class).getData(), context(id)), FormAnswer.class));
        } catch (GeneralSecurityException anotherLiesThereNow) {
            return Optional.empty();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String keyOfPlace(String sessionId, String id) {
        return Fingerprint.of("form-answer-place/" + sessionId + "/" + id.charAt(id.length() - 1));
    }

    private static AesGcmJce cipher(String sessionId) throws GeneralSecurityException {
        return new AesGcmJce(HexFormat.of().parseHex(Fingerprint.of("form-answer-key/" + sessionId)));
    }

    private static byte[] context(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    @Bean
    Job formAnswersJob() {
        return new Job("form-answers", Duration.ofMinutes(1), Duration.ofMinutes(5), this::cleanUp);
    }

    void cleanUp() {
        try {
            answers.deleteMany(Filters.lt("tot", Date.from(clock.instant())));
        } catch (MongoException error) {
            LOG.warn(LogCode.FORM_ANSWERS_NOT_CLEANED.pattern(), error.getClass().getSimpleName());
            throw new JobFailed();
        }
    }
}
