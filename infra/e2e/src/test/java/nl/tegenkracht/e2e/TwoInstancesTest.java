package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.NginxServer.Upstream;
import nl.tegenkracht.local.LocalPart;
import nl.tegenkracht.local.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances of every service and two gateways behind nginx, as the operations manual describes it. */
@Tag("slow")
@Tag("timing")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private static final String DOMAIN = "fractie-noord";
    private static final List<String> SERVICES = List.of("melding", "klacht", "beleid", "rapportage");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(40);

    private RunningPlatform platform;
    private NginxServer nginx;
    private URI address;

    @BeforeAll
    void start() throws IOException {
        Assumptions.assumeTrue(NginxServer.program().isPresent(),
                "There is no nginx: ./test full unpacks Debian's package in target/nginx");
        var settings = RunningPlatform.settingsFor("platform-two-instances").withTopology(new Topology(false, 2))
                .withoutWatch();
        int port = settings.ports().numberOf("melding#5");
        address = URI.create("http://localhost:" + port);
        for (var part : List.of("gateway", "identity", "melding", "klacht", "beleid", "rapportage")) {
            settings = settings.withProperty(part, "tegenkracht.public-origin", address.toString());
        }
        settings = settings.withProperty("gateway", "tegenkracht.proxy.trusted", "127.0.0.1")
                .withProperty("gateway", "tegenkracht.drain-time", "10s")
                .withProperty("gateway", "tegenkracht.login.timeout", "30s")
                .withProperty("melding", "tegenkracht.filing-limits.meldingen", "100000")
                .withProperty("klacht", "tegenkracht.filing-limits.klachten", "100000");
        platform = RunningPlatform.startWith(settings);
        nginx = NginxServer.start(port, List.of(new Upstream(platform.port("gateway"), platform.port("gateway-beheer")),
                new Upstream(platform.port("gateway#1"), platform.port("gateway-beheer#1"))));
        WarmUp.run(address);
        WarmUp.run(address);
    }

    @AfterAll
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void oneOfTwoInstancesIsKilledAndLaterStoppedInTheMiddleOfTheWork() throws InterruptedException {
        var vera = visitor("vera");
        var kiki = visitor("kiki");
        long meldingen = Figures.total(vera);
        long klachten = Figures.total(kiki);
        var melders = Map.of("niels", visitor("niels"), "kas", visitor("kas"));
        var shown = melders.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
                        who -> Soundness.shownOnce(who.getValue(), DOMAIN)));
        var niels = Filing.of(id -> twice(melders.get("niels"), id));
        var kas = Filing.meldingen(melders.get("kas"), DOMAIN, MeldingApiClient.VERA);
        var noa = Filing.klachten(visitor("noa"), DOMAIN);
        try (niels; kas; noa) {
            killEachWhilePeopleRead(niels, kas, noa);
            startAgain();
            Filing.awaitMore(10, niels, kas, noa);
            stopOneOfEachWhilePeopleWrite(niels, kas, noa);
        }

        Soundness.assertCounted(vera, meldingen + Filing.received(niels, kas));
        Soundness.assertCounted(kiki, klachten + noa.count());
        assertThat(Soundness.shownOnce(melders.get("niels"), DOMAIN)).isEqualTo(shown.get("niels") + niels.count());
        assertThat(Soundness.shownOnce(melders.get("kas"), DOMAIN)).isEqualTo(shown.get("kas") + kas.count());
        new Soundness(platform).assertNothingIsLeft();
        new Soundness(platform).assertTheAuditTrailsAreIntact();
    }

    /** Who writes may have to send again; who only looks notices nothing. */
    private void killEachWhilePeopleRead(Filing... writing) {
        var readers = Stream.of("/fractie-noord/beleid", "/fractie-noord/melding", "/fractie-noord/klacht")
                .map(page -> Filing.looking(visitor("lena"), page)).toArray(Filing[]::new);
        try (var reading = new Reading(readers)) {
            Filing.awaitMore(5, writing);
            Filing.awaitMore(5, readers);
            Filing.forgetFailures(readers);
            for (var service : SERVICES) {
                platform.localPlatform().part(service + ".2").kill();
                Filing.awaitMore(5, writing);
                Filing.awaitMore(3, readers);
            }
        }
        Stream.of(readers).forEach(reader -> assertThat(reader.failures()).isEmpty());
    }

    @Test
    void theSameFormAtBothInstancesAtOnceIsOneMelding() {
        var niels = visitor("niels");
        long before = Soundness.shownOnce(niels, DOMAIN);
        for (int i = 0; i < 10; i++) {
            var form = Id.random();
            var one = CompletableFuture
                    .supplyAsync(() -> MeldingApiClient.submit(niels, DOMAIN, form, MeldingApiClient.VERA));
            var other = MeldingApiClient.submit(niels, DOMAIN, form, MeldingApiClient.VERA);

            assertThat(MeldingApiClient.received(other)).isPresent().isEqualTo(MeldingApiClient.received(one.join()));
        }
        assertThat(Soundness.shownOnce(niels, DOMAIN)).isEqualTo(before + 10);
    }

    /** All of them, until it is over. */
    private record Reading(Filing... readers) implements AutoCloseable {

        @Override
        public void close() {
            Stream.of(readers).forEach(Filing::close);
        }
    }

    /** The same form at the same moment, so that each instance may get one. */
    private static Response twice(WebVisitor melder, String form) {
        var other = CompletableFuture
                .supplyAsync(() -> MeldingApiClient.submit(melder, DOMAIN, form, MeldingApiClient.VERA));
        var one = MeldingApiClient.submit(melder, DOMAIN, form, MeldingApiClient.VERA);
        var two = other.join();
        return one.status() == 201 || one.status() == 200 ? one : two;
    }

    /** Who is asked to stop says so first, and gets nothing more: so nobody has to send again. */
    private void stopOneOfEachWhilePeopleWrite(Filing... writing) {
        Filing.forgetFailures(writing);
        for (var service : SERVICES) {
            platform.localPlatform().part(service + ".2").stop();
        }
        Filing.awaitMore(5, writing);
        Stream.of(writing).forEach(writer -> assertThat(writer.failures()).isEmpty());
    }

    private void startAgain() throws InterruptedException {
        var killed = SERVICES.stream().map(service -> platform.localPlatform().part(service + ".2")).toList();
        killed.forEach(LocalPart::start);
        for (var part : killed) {
            part.awaitReady();
        }
    }

    @Test
    void theGatewaysAreReplacedOneAfterTheOtherAndNobodyNotices() throws InterruptedException {
        var noa = visitor("noa");
        var writing = Filing.of(id -> overANewConnection(noa,
                fresh -> MeldingApiClient.submit(fresh, DOMAIN, id, MeldingApiClient.VERA)));
        var working = Stream.of("vera", "niels", "merel").map(this::visitor)
                .map(visitor -> Filing.of(_ -> overANewConnection(visitor, fresh -> fresh.get("/werk"))))
                .toArray(Filing[]::new);
        var loggingIn = Filing.of(_ -> visitor("zara").get("/werk"));
        try (writing; loggingIn; var reading = new Reading(working)) {
            Filing.awaitMore(5, writing, loggingIn);
            Filing.awaitMore(5, working);
            Filing.forgetFailures(writing, loggingIn);
            Filing.forgetFailures(working);
            for (var gateway : List.of("gateway", "gateway.2")) {
                replace(platform.localPlatform().part(gateway));
                Filing.awaitMore(5, writing, loggingIn);
            }
        }
        assertThat(writing.failures()).isEmpty();
        assertThat(loggingIn.failures()).isEmpty();
        Stream.of(working).forEach(worker -> assertThat(worker.failures()).isEmpty());
    }

    private void replace(LocalPart gateway) throws InterruptedException {
        var stopping = CompletableFuture.runAsync(() -> gateway.stop(GRACE));
        nginx.awaitInStep(gateway.address().getPort(), false);
        assertThat(gateway.isAlive()).as("it goes on while visitors are led elsewhere").isTrue();
        stopping.join();
        gateway.start();
        gateway.awaitReady();
        nginx.awaitInStep(gateway.address().getPort(), true);
    }

    private WebVisitor visitor(String account) {
        return WebVisitor.loggedInAs(address, account);
    }

    /**
     * A request over a new connection. Over one that a proxy closes at that moment a browser sends again by itself; this
     * client does not.
     */
    private Response overANewConnection(WebVisitor visitor, Function<WebVisitor, Response> request) {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER).build()) {
            var fresh = new WebVisitor(address, http, PATIENCE);
            fresh.cookies().putAll(visitor.cookies());
            return request.apply(fresh);
        }
    }
}
