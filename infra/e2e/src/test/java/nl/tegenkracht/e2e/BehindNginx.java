package nl.tegenkracht.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import nl.tegenkracht.e2e.NginxServer.Upstream;
import nl.tegenkracht.local.LocalPart;
import nl.tegenkracht.local.LocalSettings;
import nl.tegenkracht.local.Topology;
import nl.tegenkracht.testkit.TestCertificate;

/** Two instances of every service and two gateways, behind nginx, to which visitors come over TLS. */
final class BehindNginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final RunningPlatform platform;
    private final NginxServer nginx;
    private final SSLContext trust;
    private final HttpClient http;

    private BehindNginx(LocalSettings settings, int port, TestCertificate certificate) throws Exception {
        this.address = URI.create("https://localhost:" + port);
        this.trust = certificate.trusting();
        this.http = client();
        this.platform = RunningPlatform.startWith(settings);
        this.nginx = NginxServer.start(port, certificate,
                List.of(new Upstream(platform.port("gateway"), platform.port("gateway-beheer")),
                        new Upstream(platform.port("gateway#1"), platform.port("gateway-beheer#1"))));
        WarmUp.run(this::visitor);
        WarmUp.run(this::visitor);
    }

    /** @param directory for the certificate */
    static BehindNginx start(Path directory) throws Exception {
        var settings = RunningPlatform.settingsFor("platform-two-instances").withTopology(new Topology(false, 2))
                .withoutWatch();
        int port = settings.ports().numberOf("melding#5");
        for (var part : List.of("gateway", "identity", "melding", "klacht", "beleid", "rapportage")) {
            settings = settings.withProperty(part, "tegenkracht.public-origin", "https://localhost:" + port);
        }
        settings = settings.withProperty("gateway", "tegenkracht.proxy.trusted", "127.0.0.1")
                .withProperty("gateway", "tegenkracht.drain-time", "10s")
                .withProperty("melding", "tegenkracht.filing-limits.meldingen", "100000")
                .withProperty("klacht", "tegenkracht.filing-limits.klachten", "100000");
        return new BehindNginx(settings, port, TestCertificate.in(directory));
    }

    URI address() {
        return address;
    }

    RunningPlatform platform() {
        return platform;
    }

    NginxServer nginx() {
        return nginx;
    }

    LocalPart part(String name) {
        return platform.localPlatform().part(name);
    }

    /** Trusts the certificate of nginx. */
    SSLContext trust() {
        return trust;
    }

    /** Somebody who is logged in. */
    WebVisitor visitor(String account) {
        return WebVisitor.loggedInAs(address, http, account);
    }

    /**
     * A request over a new connection. Over one that a proxy closes at that moment a browser sends again by itself; this
     * client does not.
     */
    Response overANewConnection(WebVisitor visitor, Function<WebVisitor, Response> request) {
        try (var own = client()) {
            var fresh = new WebVisitor(address, own, PATIENCE);
            fresh.cookies().putAll(visitor.cookies());
            return request.apply(fresh);
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).sslContext(trust)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public void close() {
        http.close();
        nginx.close();
        platform.closeAtOnce();
    }
}
