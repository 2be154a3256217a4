package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.local.LocalPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of every service and two gateways behind nginx, as the operations manual describes it. */
@Tag("slow")
@Tag("timing")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private static final String DOMAIN = "fractie-noord";
    private static final List<String> SERVICES = List.of("melding", "klacht", "beleid", "rapportage");
    private static final Duration GRACE = Duration.ofSeconds(40);

    private BehindNginx site;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        Assumptions.assumeTrue(NginxServer.program().isPresent(),
                "There is no nginx: ./test full unpacks Debian's package in target/nginx");
        site = BehindNginx.start(directory);
    }

    @AfterAll
    void stop() {
        if (site != null) {
            site.close();
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
            start(SERVICES.stream().map(service -> service + ".2").toArray(String[]::new));
            Filing.awaitMore(10, niels, kas, noa);
            stopOneOfEachWhilePeopleWrite(niels, kas, noa);
        }

        Soundness.assertCounted(vera, meldingen + Filing.received(niels, kas));
        Soundness.assertCounted(kiki, klachten + noa.count());
        assertThat(Soundness.shownOnce(melders.get("niels"), DOMAIN)).isEqualTo(shown.get("niels") + niels.count());
        assertThat(Soundness.shownOnce(melders.get("kas"), DOMAIN)).isEqualTo(shown.get("kas") + kas.count());
        assertSound();
    }

    private void assertSound() {
        new Soundness(site.platform()).assertNothingIsLeft();
        new Soundness(site.platform()).assertTheAuditTrailsAreIntact();
    }

    /** Who writes may have to send again; who only looks notices nothing. */
    private void killEachWhilePeopleRead(Filing... writing) {
        var readers = Stream.of("/fractie-noord/beleid", "/fractie-noord/melding", "/fractie-noord/klacht")
                .map(page -> Filing.looking(visitor("lena"), page)).toArray(Filing[]::new);
        try (var reading = new Reading(readers)) {
            Filing.awaitMore(5, together(writing, readers));
            Filing.forgetFailures(readers);
            for (var service : SERVICES) {
                site.part(service + ".2").kill();
                Filing.awaitMore(5, together(writing, readers));
            }
        }
        Stream.of(readers).forEach(reader -> assertThat(reader.failures()).isEmpty());
    }

    private static Filing[] together(Filing[] some, Filing... others) {
        return Stream.of(some, others).flatMap(Stream::of).toArray(Filing[]::new);
    }

    /** It takes every connection and every event, and answers nothing. */
    @Test
    void aBrokerThatHangsHoldsNobodyUpAndEverythingIsCountedOnceAfterwards() throws Exception {
        var vera = visitor("vera");
        long before = Figures.total(vera);
        var niels = Filing.meldingen(visitor("niels"), DOMAIN, MeldingApiClient.VERA);
        var pages = Stream.of("/fractie-noord/melding", "/fractie-noord/klacht", "/fractie-noord/beleid")
                .map(page -> Filing.looking(visitor("lena"), page)).toArray(Filing[]::new);
        try (niels; var reading = new Reading(pages)) {
            var everybody = together(pages, niels);
            Filing.awaitMore(5, everybody);
            Filing.forgetFailures(everybody);
            signal("STOP", site.part("broker").pid().orElseThrow());
            try {
                Filing.awaitMore(40, everybody);
            } finally {
                signal("CONT", site.part("broker").pid().orElseThrow());
            }
        }
        assertThat(niels.failures()).isEmpty();
        Stream.of(pages).forEach(page -> assertThat(page.failures()).isEmpty());
        Soundness.assertCounted(vera, before + niels.count());
        assertSound();
    }

    /** Both instances at once, so that no other takes over what they have. */
    @Test
    void aServiceThatIsAskedToStopUnderLoadEndsByItselfAndLosesNothing() throws Exception {
        var vera = visitor("vera");
        long before = Figures.total(vera);
        long shown = Soundness.shownOnce(visitor("niels"), DOMAIN);
        var niels = Filing.meldingen(visitor("niels"), DOMAIN, MeldingApiClient.VERA);
        try (niels) {
            Filing.awaitMore(5, niels);
            var processes = Stream.of("melding", "melding.2")
                    .map(name -> ProcessHandle.of(site.part(name).pid().orElseThrow()).orElseThrow()).toList();
            processes.forEach(ProcessHandle::destroy);
            await().atMost(GRACE).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
            start("melding", "melding.2");
            Filing.awaitMore(5, niels);
        }
        assertThat(Soundness.shownOnce(visitor("niels"), DOMAIN)).isEqualTo(shown + niels.count());
        Soundness.assertCounted(vera, before + niels.count());
        assertSound();
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void visitorsComeInOverTlsAndTheirSessionNeverGoesInClear() throws Exception {
        assertThat(visitor("noa").cookies()).containsKey("__Host-tk").doesNotContainKey("tk");
        try (var modern = HttpClient.newBuilder().sslContext(site.trust()).build()) {
            var start = modern.send(HttpRequest.newBuilder(site.address()).build(), BodyHandlers.ofString());
            assertThat(start.statusCode()).isEqualTo(200);
            assertThat(start.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(start.headers().firstValue("strict-transport-security")).isPresent();
            var clear = HttpRequest
                    .newBuilder(URI.create("http" + site.address().toString().substring("https".length())));
            assertThat(modern.send(clear.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        }
        try (var stranger = HttpClient.newHttpClient()) {
            assertThatThrownBy(
                    () -> stranger.send(HttpRequest.newBuilder(site.address()).build(), BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
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
        // Of every service one, at the same time.
        Concurrently.forEach(SERVICES, service -> site.part(service + ".2").stop());
        Filing.awaitMore(5, writing);
        Stream.of(writing).forEach(writer -> assertThat(writer.failures()).isEmpty());
    }

    /** All of them at once. */
    private void start(String... names) throws InterruptedException {
        var parts = Stream.of(names).map(site::part).toList();
        parts.forEach(LocalPart::start);
        for (var part : parts) {
            part.awaitReady();
        }
    }

    @Test
    void theGatewaysAreReplacedOneAfterTheOtherAndNobodyNotices() throws InterruptedException {
        var noa = visitor("noa");
        var writing = Filing.of(id -> site.overANewConnection(noa,
                fresh -> MeldingApiClient.submit(fresh, DOMAIN, id, MeldingApiClient.VERA)));
        var working = Stream.of("vera", "niels", "merel").map(this::visitor)
                .map(visitor -> Filing.of(_ -> site.overANewConnection(visitor, fresh -> fresh.get("/werk"))))
                .toArray(Filing[]::new);
        var loggingIn = Filing.of(_ -> visitor("zara").get("/werk"));
        try (writing; loggingIn; var reading = new Reading(working)) {
            var everybody = together(working, writing, loggingIn);
            Filing.awaitMore(5, everybody);
            Filing.forgetFailures(everybody);
            for (var gateway : List.of("gateway", "gateway.2")) {
                replace(site.part(gateway));
                Filing.awaitMore(5, writing, loggingIn);
            }
        }
        assertThat(writing.failures()).isEmpty();
        assertThat(loggingIn.failures()).isEmpty();
        Stream.of(working).forEach(worker -> assertThat(worker.failures()).isEmpty());
    }

    private void replace(LocalPart gateway) throws InterruptedException {
        var stopping = CompletableFuture.runAsync(() -> gateway.stop(GRACE));
        site.nginx().awaitInStep(gateway.address().getPort(), false);
        assertThat(gateway.isAlive()).as("it goes on while visitors are led elsewhere").isTrue();
        stopping.join();
        gateway.start();
        gateway.awaitReady();
        site.nginx().awaitInStep(gateway.address().getPort(), true);
    }

    private WebVisitor visitor(String account) {
        return site.visitor(account);
    }
}
