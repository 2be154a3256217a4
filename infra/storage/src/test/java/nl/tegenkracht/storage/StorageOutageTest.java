package nl.tegenkracht.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/** Which errors say that the store does not serve: somebody who asked is told to come back, and not that we failed. */
class StorageOutageTest {

    private static final ServerAddress STORE = new ServerAddress("127.0.0.1", 1);

    private final StorageOutage outage = new StorageOutage();

    @ParameterizedTest
    @MethodSource("outages")
    void aStoreThatDoesNotServeIsAnOutage(Exception error) {
        assertThat(Stream.<Throwable>iterate(error, cause -> cause != null, Throwable::getCause))
                .anyMatch(outage::isOutage);
    }

    /** As the driver throws them, and as Spring Data hands them on. */
    static Stream<Exception> outages() {
        var driver = List.<MongoException>of(
                new MongoSecurityException(MongoCredential.createScramSha256Credential("user", "admin", new char[0]),
                        "refused"),
                new MongoTimeoutException("none"), new MongoSocketReadException("gone", STORE),
                new MongoNodeIsRecoveringException(new BsonDocument(), STORE), new MongoClientException("pool"),
                failed(13));
        var translator = new MongoExceptionTranslator();
        return Stream.concat(Stream.concat(driver.stream(), driver.stream().map(error -> {
            var translated = translator.translateExceptionIfPossible(error);
            return translated == null ? error : translated;
        })), Stream.of(new QueryTimeoutException("late")));
    }

    @Test
    void aFaultOfOurOwnIsNone() {
        assertThat(outage.isOutage(failed(9))).isFalse();
    }

    private static MongoCommandException failed(int code) {
        return new MongoCommandException(
                BsonDocument.parse("{ok: 0, errmsg: 'no'}").append("code", new BsonInt32(code)), STORE);
    }
}
