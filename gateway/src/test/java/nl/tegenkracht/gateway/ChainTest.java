package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.tegenkracht.gateway.fixture.RawRequest;
import nl.tegenkracht.gateway.fixture.StockGateway;
import nl.tegenkracht.gateway.fixture.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a form says stays in its body: why the last step of our routes is our own (record 0250). */
@Tag("service")
class ChainTest {

    private static final String PLANTED = "geheimmerk";
    private static final String FORM = "verhaal=" + PLANTED + "&wens=rust+%26+orde";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final TestGateway testGateway = TestGateway.shared();
    private final String noa = testGateway.session("noa");

    @BeforeEach
    void setUp() {
        logged.list = new CopyOnWriteArrayList<>();
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void silence() {
        root().detachAppender(logged);
    }

    @Test
    void aWordInAFormIsNeverInAnAddressAQueryOrALog() {
        var level = root().getLevel();
        root().setLevel(Level.DEBUG);
        try {
            send(testGateway.gateway().request("POST", "/fractie-noord/melding/nieuw?stap=2").withSession(noa));
        } finally {
            root().setLevel(level);
        }
        assertThat(testGateway.melding.last().target()).isEqualTo("/fractie-noord/melding/nieuw?stap=2");
        assertThat(testGateway.melding.last().body()).isEqualTo(FORM);
        assertThat(testGateway.melding.last().headers().values()).noneMatch(value -> value.contains(PLANTED));
        assertThat(logged.list).as("not even when somebody turns all logging on").isNotEmpty()
                .noneMatch(line -> line.getFormattedMessage().contains(PLANTED));
    }

    /** When this fails the reason for our own handler may be gone; then record 0250 is to be looked at again. */
    @Test
    void theHandlerThatComesWithSpringCloudGatewayPutsItInTheQuery() {
        try (var stock = new StockGateway(testGateway.melding.port())) {
            send(stock.request("POST", "/fractie-noord/melding/nieuw?stap=2"));
        }
        assertThat(testGateway.melding.last().target()).contains("verhaal=" + PLANTED);
    }

    private static void send(RawRequest request) {
        request.sameOrigin().form(FORM).send();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
