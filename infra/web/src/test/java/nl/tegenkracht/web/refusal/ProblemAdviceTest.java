package nl.tegenkracht.web.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.portal.language.TextSource;
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
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

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

    @Test
    void whatIsWrongIsSaidInTheLanguageOfWhoAsks() throws Exception {
        var stale = new Stale();

        assertThat(response(stale, "nl").getContentAsString()).contains("Er is intussen iets veranderd");
        assertThat(response(stale, "nl").getHeader("Content-Language")).isEqualTo("nl");
        assertThat(response(stale, "en").getContentAsString()).contains("Something has changed in the meantime");
        assertThat(response(stale, "en").getHeader("Content-Language")).isEqualTo("en");
    }

    @Test
    void everyErrorOfAFieldIsSaidInThatLanguage() throws Exception {
        var wrong = new InvalidInput("verhaal", Text.of("starter.input.too-long", 100_000, 100_001));

        assertThat(response(wrong, "nl").getContentAsString())
                .contains("\"veld\":\"verhaal\"", "ten hoogste 100.000 tekens; het zijn er nu 100.001");
        assertThat(response(wrong, "en").getContentAsString()).contains("at most 100,000 characters");
    }

    @Test
    void whatIsThereInDutchOnlyIsAnsweredInDutchAsAWhole() throws Exception {
        var response = response(new Refused(Text.dutch("Dat kan alleen vandaag."), "KR-2021 art. 9 lid 1"), "en");

        assertThat(response.getHeader("Content-Language")).isEqualTo("nl");
        assertThat(response.getContentAsString()).contains("Dit kan nu niet", "Dat kan alleen vandaag.");
    }

    private static MockHttpServletResponse response(Exception error) throws Exception {
        return response(error, "nl");
    }

    private static MockHttpServletResponse response(Exception error, String language) throws Exception {
        @RestController
        class Failing {

            @GetMapping("/extern/melding/v1/zaken")
            String fail() throws Exception {
                throw error;
            }
        }
        return MockMvcBuilders.standaloneSetup(new Failing())
                .setLocaleResolver(new AcceptHeaderLocaleResolver())
                .setControllerAdvice(new ProblemAdvice(request -> Map.of(), TextSource.ofClasspath(),
                        List.of(Unreachable.class::isInstance)))
                .build()
                .perform(get("/extern/melding/v1/zaken").header("Accept-Language", language)).andReturn().getResponse();
    }

    private static String code(LogCode code) {
        return code.pattern().substring(0, code.pattern().indexOf(' '));
    }
}
