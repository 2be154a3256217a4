package nl.tegenkracht.starter.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.LogCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What a failure behind a request looks like to the one who asked, and to whoever watches the log. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    /** Something else this service needs. */
    private static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatDoesNotServeNowIsATemporaryFault(CapturedOutput log) throws Exception {
        var response = response(new IllegalArgumentException(new Unreachable()));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("Even niet bereikbaar", "over een paar minuten");
        assertThat(log).contains(code(LogCode.DEPENDENCY_UNAVAILABLE)).doesNotContain(code(LogCode.UNEXPECTED_ERROR));
    }

    @Test
    void aFaultOfOurOwnIsNoTemporaryFault(CapturedOutput log) throws Exception {
        var response = response(new IllegalArgumentException("ours"));

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
                .setControllerAdvice(new ProblemAdvice(request -> Map.of(), List.of(Unreachable.class::isInstance)))
                .build()
                .perform(get("/extern/melding/v1/zaken")).andReturn().getResponse();
    }

    private static String code(LogCode code) {
        return code.pattern().substring(0, code.pattern().indexOf(' '));
    }
}
