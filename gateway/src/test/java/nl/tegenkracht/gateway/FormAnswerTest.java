package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that answers a form has an address: it can be reloaded, walked back to, and opened in a second tab. */
@Tag("service")
class FormAnswerTest {

    private static final String FORM = "/fractie-noord/melding/nieuw";
    private static final String PAGE = "<p>Wat u typte staat er nog.</p>";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final String noa = testGateway.session("noa");

    @BeforeEach
    void setUp() {
        answers(400, PAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 409, 412})
    void aPageThatAnswersAFormIsShownAtAnAddressOfItsOwnAsOftenAsAsked(int status) {
        answers(status, PAGE);

        var sent = send(noa);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).matches(FORM + "\\?antwoord=[0-9a-f]{32}");
        assertThat(sent.body()).isEmpty();
        testGateway.melding.forget();
        for (int i = 0; i < 3; i++) {
            var shown = gateway.get(sent.location()).withSession(noa).send();
            assertThat(shown.status()).isEqualTo(status);
            assertThat(shown.body()).isEqualTo(PAGE);
            assertThat(shown.header("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(shown.header("Cache-Control")).contains("no-store");
            assertThat(shown.header("Form-Answer")).isEmpty();
        }
        assertThat(testGateway.melding.requests()).as("nothing is sent again").isEmpty();
    }

    @Test
    void nobodyElseSeesItAndNobodyDoesAfterHalfAnHourOrAfterLoggingOut() {
        var address = send(noa).location();
        for (var other : new String[]{testGateway.session("vera"), testGateway.session("noa")}) {
            assertThat(gateway.get(address).withSession(other).send()).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(410);
                assertThat(answer.body()).contains("niet meer te zien", "href=\"/werk\"").doesNotContain("Wat u typte");
            });
        }
        assertThat(gateway.get(address).withSession(testGateway.session("zeno")).send().status()).isEqualTo(404);
        assertThat(gateway.get(address).send().status()).isEqualTo(302);
        testGateway.clock.advance(Duration.ofMinutes(29));
        assertThat(gateway.get("/werk").withSession(noa).send().status()).isEqualTo(200);
        testGateway.clock.advance(Duration.ofMinutes(2));
        assertThat(gateway.get(address).withSession(noa).send().status()).isEqualTo(410);
        var again = send(noa).location();
        gateway.request("POST", "/uitloggen").withSession(noa).sameOrigin().form("").send();
        assertThat(gateway.get(again).withSession(noa).send().status()).isEqualTo(302);
    }

    @Test
    void aSessionHasTheLastSixteen() {
        var first = send(noa).location();
        var last = first;
        for (int i = 0; i < 15; i++) {
            last = send(noa).location();
        }
        assertThat(gateway.get(first).withSession(noa).send().status()).isEqualTo(400);
        send(noa);
        assertThat(gateway.get(first).withSession(noa).send().status()).isEqualTo(410);
        assertThat(gateway.get(last).withSession(noa).send().status()).isEqualTo(400);
    }

    @Test
    void formsThatAreSentAtOnceEachKeepTheirAnswer() {
        var sent = IntStream.range(0, 12).mapToObj(form -> CompletableFuture.supplyAsync(() -> send(noa).location(),
                Thread::startVirtualThread)).toList();

        assertThat(sent).allSatisfy(address -> assertThat(gateway.get(address.join()).withSession(noa).send().status())
                .isEqualTo(400));
    }

    @Test
    void whatAnotherGatewayKeepsTakesNoPlaceOfWhatThisOneKept() {
        try (var other = testGateway.open(Map.of())) {
            var here = send(noa).location();
            var there = other.request("POST", FORM).withSession(noa).sameOrigin().form("a=b").send().location();

            assertThat(other.get(here).withSession(noa).send().status()).isEqualTo(400);
            assertThat(gateway.get(there).withSession(noa).send().status()).isEqualTo(400);
        }
    }

    @Test
    void theDatabaseHoldsNothingThatItCanRead() {
        send(noa);
        var documents = gateway.context().getBean(MongoClient.class).getDatabase("gateway").getCollection("antwoord")
                .find().into(new java.util.ArrayList<Document>());
        assertThat(documents).isNotEmpty().allSatisfy(document -> {
            assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "inhoud", "tot");
            assertThat(new String(document.get("inhoud", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("typte");
            assertThat(document.getString("_id")).doesNotContain(noa);
        });
    }

    @Test
    void whatIsNoSuchPageGoesAsItCame() {
        for (int status : new int[]{201, 303, 413, 500}) {
            answers(status, PAGE);
            assertThat(send(noa).status()).isEqualTo(status);
        }
        testGateway.melding.behaveNormally();
        assertThat(send(noa).status()).as("the service does not say that it may be shown again").isEqualTo(200);
        answers(200, "x".repeat(3 << 20));
        assertThat(send(noa).body()).as("too large").hasSize(3 << 20);
        answers(400, PAGE);
        assertThat(gateway.request("POST", "/fractie-noord/melding/v1/meldingen").withSession(noa).sameOrigin()
                .form("a=b").send().status()).as("the API").isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000000000000000000000000000", "%00", "0000000000000000000000000000000g"})
    void anAddressThatWasNeverGivenIsGone(String id) {
        assertThat(gateway.get(FORM + "?antwoord=" + id).withSession(noa).send().status()).isIn(400, 410);
    }

    private RawResponse send(String session) {
        return gateway.request("POST", FORM).withSession(session).sameOrigin().form("id=1&naar=keuze").send();
    }

    private void answers(int status, String page) {
        testGateway.melding.behave((exchange, request) -> answer(exchange, status, page));
    }

    private static void answer(HttpExchange exchange, int status, String page) throws IOException {
        exchange.getResponseHeaders().set("Form-Answer", "repeatable");
        if (status == 303) {
            exchange.getResponseHeaders().set("Location", "/fractie-noord/melding");
        }
        TestService.respond(exchange, status, "text/html;charset=UTF-8", page);
    }
}
