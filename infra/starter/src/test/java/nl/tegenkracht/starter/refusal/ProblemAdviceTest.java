package nl.tegenkracht.starter.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.LogCode;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What a failure behind a request looks like to the one who asked, and to whoever watches the log. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private static final ServerAddress STORE = new ServerAddress("127.0.0.1", 1);

    @ParameterizedTest
    @MethodSource("outages")
    void aStoreThatDoesNotServeIsATemporaryFault(Exception outage, CapturedOutput log) throws Exception {
        var response = response(outage);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("Even niet bereikbaar", "over een paar minuten");
        assertThat(log).contains(code(LogCode.DEPENDENCY_UNAVAILABLE)).doesNotContain(code(LogCode.UNEXPECTED_ERROR));
    }

    /** As the driver throws them, and as Spring Data hands them on. */
    static Stream<Exception> outages() {
        var driver = List.<MongoException>of(
                new MongoSecurityException(MongoCredential.createScramSha256Credential("user", "admin", new char[0]),
                        "refused"),
                new MongoTimeoutException("none"), new MongoSocketReadException("gone", STORE),
                new MongoNodeIsRecoveringException(new BsonDocument(), STORE), new MongoClientException("pool"),
                notAuthorized());
        var translator = new MongoExceptionTranslator();
        return Stream.concat(Stream.concat(driver.stream(), driver.stream().map(error -> {
            var translated = translator.translateExceptionIfPossible(error);
            return translated == null ? error : translated;
        })), Stream.of(new QueryTimeoutException("late")));
    }

    private static MongoCommandException notAuthorized() {
        return new MongoCommandException(BsonDocument.parse("{ok: 0, code: 13, errmsg: 'not authorized'}"), STORE);
    }

    @Test
    void aFaultOfOurOwnIsNoTemporaryFault(CapturedOutput log) throws Exception {
        var response = response(new MongoCommandException(BsonDocument.parse("{ok: 0, code: 9}"), STORE));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(log).contains(code(LogCode.UNEXPECTED_ERROR));
    }

    @Test
    void aCallerWhoHangsUpIsNoErrorOfTheService(CapturedOutput log) throws Exception {
        var hungUp = new AsyncRequestNotUsableException("flush", new IOException("Broken pipe"));

        for (var error : List.of(hungUp, new HttpMessageNotWritableException("half", hungUp))) {
            assertThat(response(error).getContentAsString()).isEmpty();
        }
        assertThat(log).doesNotContain(code(LogCode.UNEXPECTED_ERROR));
    }

    private static MockHttpServletResponse response(Exception error) throws Exception {
        @RestController
        class Failing {

            @GetMapping("/extern/melding/v1/zaken")
            String fail() throws Exception {
                throw error;
            }
        }
        return MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new ProblemAdvice(request -> Map.of())).build()
                .perform(get("/extern/melding/v1/zaken")).andReturn().getResponse();
    }

    private static String code(LogCode code) {
        return code.pattern().substring(0, code.pattern().indexOf(' '));
    }
}
