package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.gateway.fixture.RawRequest;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the gateway records about people: an event without content, a figure without who or where. */
@Tag("service")
@Tag("timing")
class SilenceTest {

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final String noa = testGateway.session("noa");

    @BeforeEach
    void setUp() {
        logged.list = new CopyOnWriteArrayList<>();
        logged.start();
        rootLogger().addAppender(logged);
        rootLogger().setLevel(Level.INFO);
    }

    @AfterEach
    void silence() {
        rootLogger().detachAppender(logged);
        rootLogger().setLevel(Level.WARN);
    }

    @Test
    void everyRefusedTrickGivesAnEventWithoutContent() {
        var tricks = Map.<RawRequest, String>ofEntries(
                Map.entry(gateway.get("/fractie-noord/geheim-merk/../x").withSession(noa), "path-refused"),
                Map.entry(gateway.get("/fractie-noord/melding?geheim-merk=%ff").withSession(noa),
                        "query-string-refused"),
                Map.entry(gateway.request("PROPFIND", "/fractie-noord/geheim-merk").withSession(noa),
                        "method-refused"),
                Map.entry(gateway.get("/fractie-noord/melding").withSession(noa).header("X-Datadomein", "geheim-merk"),
                        "header-removed"),
                Map.entry(
                        gateway.get("/fractie-noord/melding").withSession(noa).header("X-Forwarded-Host",
                                "geheim-merk"),
                        "header-removed"),
                Map.entry(
                        gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(noa).form("v=geheim-merk"),
                        "origin-refused"),
                Map.entry(gateway.get("/ambtelijk/geheim-merk").withSession(noa), "domain-refused"),
                Map.entry(gateway.get("/fractie-geheimmerk/melding").withSession(noa), "domain-refused"),
                Map.entry(gateway.get("/fractie-noord/melding/v1/geheim-merk").bearer("geheim-merk"),
                        "bearer-refused"),
                Map.entry(gateway.get("/fractie-noord/melding/v1/x").withSession(noa).bearer("geheim-merk"),
                        "duplicate-credentials"),
                Map.entry(gateway.request("POST", "/fractie-noord/melding/v1/x").withSession(noa).sameOrigin()
                        .body("application/json", new byte[BodySize.FORM + 1]), "size-refused"),
                Map.entry(gateway.get("/inloggen?naar=https://geheim-merk.example"), "return-address-refused"));
        tricks.forEach((trick, event) -> {
            logged.list.clear();
            var response = trick.send();
            assertThat(logged.list.stream().filter(line -> line.getLoggerName().equals("security"))
                    .map(ILoggingEvent::getFormattedMessage))
                    .containsExactly("TK-110 event=" + event + " request="
                            + response.header("X-Request-Id").orElseThrow());
            assertNoMarker();
        });
    }

    @Test
    void aProxyThatNobodyNamedDoesNotFillTheLogAndOneThatIsNamedLeavesNothingThere() {
        logged.list.clear();
        for (int i = 0; i < 30; i++) {
            gateway.get("/").from("127.0.0.7").header("X-Forwarded-For", "198.51.100." + i).send();
        }
        assertThat(logged.list).filteredOn(line -> line.getFormattedMessage().contains("header-removed")).hasSize(10);
        try (var proxied = testGateway.open(Map.of("tegenkracht.proxy.trusted", "127.0.0.7"))) {
            logged.list.clear();
            proxied.get("/").from("127.0.0.7").header("X-Forwarded-For", "198.51.100.1")
                    .header("X-Forwarded-Host", "tegenkracht.example").send();
            assertThat(logged.list).noneMatch(line -> line.getLoggerName().equals("security"));
        }
    }

    @Test
    void normalUseLeavesNothingBehindThatIdentifiesAnyone() {
        logged.list.clear();
        gateway.request("POST", "/fractie-noord/melding/geheim-merk?geheim-merk=1").withSession(noa).sameOrigin()
                .header("User-Agent", "geheim-merk").form("verhaal=geheim-merk").send();
        gateway.get("/fractie-noord/melding/geheim-merk").send();
        await().untilAsserted(
                () -> assertThat(accessLines().stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                        .endsWith("access POST page 200", "access GET page 302"));
        assertNoMarker();
        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains("fractie-noord"))
                .noneMatch(line -> line.getFormattedMessage().contains(noa));
        assertThat(accessLines()).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z .*"));
    }

    private List<String> accessLines() {
        return List.copyOf(logged.list).stream().filter(line -> line.getLoggerName().equals("access"))
                .flatMap(line -> line.getFormattedMessage().lines()).toList();
    }

    @Test
    void figuresKnowMethodStatusAndClassAndNothingElseOfARequest() {
        gateway.get("/fractie-noord/melding/geheim-merk").withSession(noa).send();
        gateway.get("/fractie-noord/melding/v1/geheim-merk").withSession(noa).send();
        gateway.get("/werk").withSession(noa).send();
        var figures = gateway.figures();
        assertThat(figures)
                .contains("http_server_requests_seconds_count{class=\"page\",method=\"GET\",status=\"2xx\"}",
                        "class=\"api\"", "class=\"entry\"")
                .doesNotContain("fractie", "noord", "geheim-merk", "ambtelijk", "127.0.0.1", "localhost", noa);
        var labels = new TreeSet<String>();
        var found = LABEL.matcher(figures);
        while (found.find()) {
            labels.add(found.group(1));
        }
        assertThat(List.of("action", "area", "cause", "class", "gc", "id", "job", "kind", "level", "method", "runtime",
                "service", "state", "status", "vendor", "version")).containsAll(labels);
    }

    private void assertNoMarker() {
        assertThat(logged.list).noneMatch(line -> line.getFormattedMessage().contains("geheim-merk"));
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
