package nl.tegenkracht.klacht.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One request asks the store once, the next one asks again, and a job every time. */
class OncePerRequestTest {

    private final AtomicInteger read = new AtomicInteger();

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRequestReadsOnceAndTheNextOneAgain() {
        request();
        assertThat(ask("regelset")).isEqualTo(1);
        assertThat(ask("regelset")).isEqualTo(1);
        assertThat(ask("verklaring")).isEqualTo(2);
        request();
        assertThat(ask("regelset")).isEqualTo(3);
    }

    @Test
    void outsideARequestNothingIsRemembered() {
        assertThat(ask("regelset")).isEqualTo(1);
        assertThat(ask("regelset")).isEqualTo(2);
    }

    private int ask(String what) {
        return OncePerRequest.read(what, read::incrementAndGet);
    }

    private static void request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
