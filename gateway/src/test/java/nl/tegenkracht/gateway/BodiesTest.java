package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitLatch;
import static nl.tegenkracht.gateway.fixture.Misbehavior.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.gateway.fixture.RawRequest;
import nl.tegenkracht.gateway.fixture.SlowVisitor;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A slow line, a large text, a visitor who leaves: each is the concern of that visitor only. */
@Tag("service")
@Tag("timing")
class BodiesTest {

    private static final String FORM = "/fractie-noord/melding/nieuw";
    private static final String API = "/fractie-noord/melding/v1/meldingen";

    private final List<SlowVisitor> visitors = new ArrayList<>();
    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final String noa = testGateway.session("noa");

    @AfterEach
    void leave() {
        visitors.forEach(SlowVisitor::close);
        awaitFigure(gateway, "gateway_bodies_held_bytes", 0);
        awaitFigure(gateway, "gateway_bodies_arriving", 0);
        awaitFigure(gateway, "gateway_bodies_memory_bytes", 0);
    }

    private RawRequest form(RunningGateway instance, String session, int length) {
        return instance.request("POST", FORM).withSession(session).sameOrigin()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Length", Integer.toString(length));
    }

    private SlowVisitor slow(RawRequest request) {
        var visitor = SlowVisitor.of(request);
        visitors.add(visitor);
        return visitor;
    }

    /** Not too often: telling all figures takes time that the bodies need. */
    private static void awaitFigure(RunningGateway instance, String name, double expected) {
        await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(instance.figure(name)).as(name).isEqualTo(expected));
    }

    @Test
    void slowFormsOfOnePersonTakeNoPlaceAndNobodyElseNoticesThem() {
        for (int i = 0; i < 32; i++) {
            slow(form(gateway, noa, 262_144)).send(i % 2 == 0 ? "v" : "v=&x");
        }
        awaitFigure(gateway, "gateway_bodies_arriving", 32);
        awaitFigure(gateway, "gateway_bodies_held_bytes", 16 * 4);
        assertThat(gateway.figure("gateway_places_taken{class=\"page\"}")).isZero();
        var zeno = testGateway.session("zeno");
        assertThat(gateway.get("/fractie-zuid/melding").withSession(zeno).send().status()).isEqualTo(200);
        assertThat(form(gateway, zeno, 3).form("a=b").send().status()).isEqualTo(404);
        assertThat(gateway.request("POST", "/fractie-zuid/melding/nieuw").withSession(zeno).sameOrigin().form("a=b")
                .send().status()).isEqualTo(200);
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(200);
        var oneMore = gateway.request("POST", FORM).withSession(noa).sameOrigin().form("a=b").send();
        assertThat(oneMore.status()).isEqualTo(429);
        assertThat(oneMore.header("Retry-After")).contains("10");
        assertThat(oneMore.body()).contains("Er wordt nog veel van u verstuurd");
        assertThat(testGateway.melding.requests()).noneMatch(request -> request.target().equals(FORM));
    }

    /** Without a login a form is kept or shown; of those only a few are handled at once. */
    @Test
    void theSlowFormsOfStrangersKeepNobodyWaiting() {
        for (int i = 0; i < 8; i++) {
            slow(gateway.request("POST", FORM).sameOrigin().header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Content-Length", "262144")).send("verhaal=een&x=");
        }
        awaitFigure(gateway, "gateway_bodies_arriving", 8);

        var sent = gateway.request("POST", FORM).sameOrigin().form("verhaal=" + "a".repeat(100)).send();

        assertThat(sent.status()).isEqualTo(403);
        assertThat(sent.body()).contains("a".repeat(100));
    }

    /** Whoever reads slowly what is shown to them takes room on disk, and no memory. */
    @Test
    void aPageThatShowsATextIsNotHeldInMemoryForASlowReader() {
        var form = "verhaal=" + "a".repeat(3_000_000);
        var visitor = slow(gateway.request("POST", FORM).sameOrigin()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Length", Integer.toString(form.length())));
        visitor.send(form);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                gateway.figure("gateway_bodies_held_bytes")).as("both").isBetween(6_000_000.0, 6_200_000.0));
        assertThat(gateway.figure("gateway_bodies_memory_bytes")).isZero();
        assertThat(visitor.response().body()).contains("a".repeat(3_000_000));
    }

    @Test
    void aSlowFormArrivesWhole() {
        var text = "verhaal=" + "x".repeat(199_992);
        var visitor = slow(form(gateway, noa, text.length()));
        for (int i = 0; i < text.length(); i += 10_000) {
            visitor.send(text.substring(i, i + 10_000));
        }
        assertThat(visitor.response().status()).isEqualTo(200);
        assertThat(testGateway.melding.last().body()).isEqualTo(text);
        assertThat(testGateway.melding.last().headers()).containsEntry("content-length",
                Integer.toString(text.length()));
    }

    @Test
    void withoutALengthABodyArrivesWholeToo() {
        var visitor = slow(gateway.request("POST", FORM).withSession(noa).sameOrigin()
                .header("Content-Type", "application/x-www-form-urlencoded").header("Transfer-Encoding", "chunked"));
        visitor.send("5\r\na=een\r\n").send("6\r\n&b=two\r\n").send("0\r\n\r\n");
        assertThat(visitor.response().status()).isEqualTo(200);
        assertThat(testGateway.melding.last().body()).isEqualTo("a=een&b=two");
        assertThat(testGateway.melding.last().headers()).containsEntry("content-length", "11");
    }

    @Test
    void theLargestFormArrivesWholeAndOneByteMoreIsRefusedWithAPage() {
        var largest = "v=" + "%F0%9F%98%80".repeat(BodySize.FORM / 12).substring(2);
        var body = largest + "x".repeat(BodySize.FORM - largest.length());
        assertThat(gateway.request("POST", FORM).withSession(noa).sameOrigin().form(body).send().status())
                .isEqualTo(200);
        assertThat(testGateway.melding.last().body()).isEqualTo(body);
        var page = gateway.request("POST", FORM).withSession(noa).sameOrigin().form(body + "x").send();
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("Dit is te groot");
        var problem = gateway.request("POST", API).withSession(noa).sameOrigin()
                .body("application/json", new byte[BodySize.FORM + 1]).send();
        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.header("Content-Type")).contains("application/problem+json");
        assertThat(testGateway.melding.requests()).hasSize(1);
    }

    @Test
    void whoAsksBeforehandIsToldToGoOnOrToStayAway() {
        var welcome = slow(form(gateway, noa, 3).header("Expect", "100-continue"));
        assertThat(welcome.line()).startsWith("HTTP/1.1 100");
        assertThat(welcome.line()).isEmpty();
        assertThat(welcome.send("a=b").response().status()).isEqualTo(200);
        var refused = slow(form(gateway, noa, BodySize.FORM + 1).header("Expect", "100-continue"));
        assertThat(refused.response().status()).isEqualTo(413);
    }

    @Test
    void ofWhoLeavesHalfWayNothingIsLeftAndNoServiceHears() {
        var visitor = slow(form(gateway, noa, 200_000)).send("x".repeat(150_000));
        awaitFigure(gateway, "gateway_bodies_held_bytes", 150_000);
        visitor.close();
        awaitFigure(gateway, "gateway_bodies_held_bytes", 0);
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void whoFallsSilentGetsAPageThatSaysSo() {
        try (var separate = testGateway.open(Map.of("server.tomcat.connection-timeout", "500ms"))) {
            var visitor = slow(form(separate, noa, 200)).send("verhaal=half");
            var page = visitor.response();
            assertThat(page.status()).isEqualTo(408);
            assertThat(page.body()).contains("Het versturen duurde te lang");
            var api = slow(separate.request("POST", API).withSession(noa).sameOrigin()
                    .header("Content-Type", "application/json").header("Content-Length", "200")).send("{");
            assertThat(api.response().header("Content-Type")).contains("application/problem+json");
            assertThat(testGateway.melding.requests()).isEmpty();
        }
    }

    @Test
    void whenThereIsNoRoomForOnePersonOrForAllTheAnswerSaysWhich() {
        try (var separate = testGateway.open(Map.of("tegenkracht.bodies.per-person", "1000B",
                "tegenkracht.bodies.in-all", "1500B"))) {
            var mine = form(separate, noa, 2000).form("v=" + "x".repeat(1998)).send();
            assertThat(mine.status()).isIn(429, 503);
            slow(form(separate, noa, 950)).send("x".repeat(900));
            awaitFigure(separate, "gateway_bodies_held_bytes", 900);
            assertThat(form(separate, noa, 200).form("v=" + "x".repeat(198)).send().status()).isEqualTo(429);
            var zeno = testGateway.session("zeno");
            var all = separate.request("POST", "/fractie-zuid/melding/nieuw").withSession(zeno).sameOrigin()
                    .form("v=" + "x".repeat(798)).send();
            assertThat(all.status()).isEqualTo(503);
            assertThat(all.header("Retry-After")).contains("5");
            assertThat(all.body()).contains("Het is nu te druk");
            assertThat(testGateway.melding.requests()).isEmpty();
            // Otherwise the gateway waits for them when it stops.
            visitors.forEach(SlowVisitor::close);
        }
    }

    @Test
    void manyLargeSlowBodiesTakeLittleMemory() {
        try (var separate = testGateway.open(Map.of("tegenkracht.bodies.arriving-per-person", "300",
                "tegenkracht.bodies.memory", "1MB"))) {
            for (int i = 0; i < 200; i++) {
                slow(form(separate, noa, BodySize.FORM)).send("x".repeat(100_000));
            }
            awaitFigure(separate, "gateway_bodies_held_bytes", 20_000_000);
            assertThat(separate.figure("gateway_bodies_memory_bytes")).isLessThanOrEqualTo(1 << 20);
            for (int i = 0; i < 90; i++) {
                slow(form(separate, noa, BodySize.FORM)).send("x");
            }
            awaitFigure(separate, "gateway_bodies_arriving", 290);
            assertThat(separate.figure("gateway_bodies_memory_bytes")).isLessThanOrEqualTo(1 << 20);
            visitors.forEach(SlowVisitor::close);
            awaitFigure(separate, "gateway_bodies_held_bytes", 0);
            awaitFigure(separate, "gateway_bodies_memory_bytes", 0);
        }
    }

    @Test
    void aSlowReaderHoldsNoPlaceAndGetsTheWholePage() {
        var page = "Een lange bladzijde. ".repeat(90_000);
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "text/html", page));
        // More than the buffers of the line take.
        var reader = slow(gateway.get("/fractie-noord/melding").withSession(noa).header("Connection", "keep-alive"))
                .repeat(9);
        awaitFigure(gateway, "gateway_bodies_held_bytes", page.length());
        awaitFigure(gateway, "gateway_places_taken{class=\"page\"}", 0);
        assertThat(gateway.figure("gateway_bodies_memory_bytes")).isZero();
        for (int i = 0; i < 10; i++) {
            assertThat(reader.response().body()).isEqualTo(page);
        }
    }

    @Test
    void whatIsLongerThanIsTakenInPassesThroughWhole() {
        var page = "Een nog langere bladzijde. ".repeat(120_000);
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "text/html", page));
        var response = gateway.get("/fractie-noord/melding").withSession(noa).send();
        assertThat(response.header("Content-Length")).contains(Integer.toString(page.length()));
        assertThat(response.body()).isEqualTo(page);
    }

    @Test
    void whereThereIsNoBodyThereIsNone() {
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(request.headers().containsKey("if-none-match") ? 304 : 200, -1);
        });
        var head = gateway.request("HEAD", "/fractie-noord/melding").withSession(noa).send();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).contains("\"1\"");
        var notModified = gateway.get("/fractie-noord/melding").withSession(noa).header("If-None-Match", "\"1\"")
                .send();
        assertThat(notModified.status()).isEqualTo(304);
        assertThat(notModified.body()).isEmpty();
        awaitFigure(gateway, "gateway_places_taken{class=\"page\"}", 0);
    }

    @Test
    void anAnswerThatBreaksOffIsNoHalfPage() {
        testGateway.melding.behave((exchange, request) -> {
            if (request.method().equals("POST")) {
                exchange.sendResponseHeaders(200, 100_000);
                write(exchange.getResponseBody(), "half".repeat(10_000));
                throw new IOException("fell over");
            }
            TestService.respond(exchange, 200, "text/html", "again");
        });
        var response = gateway.request("POST", FORM).withSession(noa).sameOrigin().form("verhaal=tekst").send();
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).contains("Uw tekst is bewaard").doesNotContain("halfhalf");
    }

    @Test
    void anUploadPassesThroughInPlacesOfItsOwn() {
        var part = ("--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"brief.pdf\"\r\n\r\n"
                + "p".repeat(6 << 20) + "\r\n--x--\r\n");
        var visitor = slow(gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(noa).sameOrigin()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Content-Length", Integer.toString(part.length())));
        visitor.send(part.substring(0, 5 << 20));
        awaitFigure(gateway, "gateway_places_taken{class=\"upload\"}", 1);
        assertThat(gateway.figure("gateway_bodies_held_bytes")).isZero();
        assertThat(gateway.figure("gateway_places_taken{class=\"page\"}")).isZero();
        visitor.send(part.substring(5 << 20));
        assertThat(visitor.response().status()).isEqualTo(200);
        assertThat(testGateway.melding.last().body()).isEqualTo(part);
        assertThat(gateway.request("POST", FORM).withSession(noa).sameOrigin()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Content-Length", Integer.toString(BodySize.UPLOAD + 1)).header("Expect", "100-continue")
                .send().status()).isEqualTo(413);
    }

    @Test
    void theTimeOfAServiceBeginsWhenTheBodyIsThere() {
        var release = new CountDownLatch(1);
        testGateway.melding.behave((exchange, request) -> {
            awaitLatch(release);
            TestService.respond(exchange, 200, "text/plain", "done");
        });
        var visitor = slow(form(gateway, noa, 10)).send("verhaal=");
        awaitFigure(gateway, "gateway_bodies_arriving", 1);
        assertThat(gateway.figure("gateway_places_taken{class=\"page\"}")).isZero();
        visitor.send("ja");
        awaitFigure(gateway, "gateway_places_taken{class=\"page\"}", 1);
        release.countDown();
        assertThat(visitor.response().body()).isEqualTo("done");
    }
}
