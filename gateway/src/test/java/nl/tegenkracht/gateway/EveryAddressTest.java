package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.fixture.RawConnection;
import nl.tegenkracht.gateway.fixture.RawRequest;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Ten thousand addresses that nobody chose: whatever lies behind one, a stranger gets the same status, the same headers
 * and the same bytes, in each language; only whether the address names a service makes a difference to who is not logged
 * in. The wall therefore stands before every address, and not on the routes.
 */
@Tag("service")
class EveryAddressTest {

    private static final Logger SECURITY = (Logger) LoggerFactory.getLogger("security");
    private static final int ADDRESSES = 10_000;
    private static final List<String> FIRST = List.of("fractie-noord", "fractie-noord", "fractie-zuid", "ambtelijk",
            "extern", "gemeenschappelijk", "fractie-nergens", "Fractie-Noord", "intern", "actuator", "error", "api",
            "assets", "beleid", "werk", "ambt", "vertrouwenspersonen", "snel-verlaten", "toegang", "inloggen",
            "uitloggen", "taal", ".well-known", "fractie-noord.", "..", ".", "",
            "%66ractie",
            "fractie-noord;x");
    private static final List<String> SECOND = List.of("melding", "melding", "klacht", "beleid", "rapportage",
            "bestaatniet", "Melding", "health", "", "..", "%6delding", "melding;a=b");
    private static final List<String> REST = List.of("v1", "v1", "meldingen", "nieuw", "1",
            "0123456789abcdef0123456789abcdef", "openapi.json", "x~y_z", "", ".", "a%20b", "<x>");
    private static final List<String> LANGUAGES = List.of("nl", "en");
    /** Of these the values differ with every answer, or say where the address itself was. */
    private static final Set<String> OWN_VALUE = Set.of("x-request-id", "date", "location");

    private final TestGateway testGateway = TestGateway.shared();
    private final Map<String, String> examples = new ConcurrentHashMap<>();

    @Test
    void answersTheSameToAStrangerWhateverLiesBehindIt() throws Exception {
        var unlimited = Map.<String, Object>of("tegenkracht.rate-limits.authenticated", "1000000",
                "tegenkracht.rate-limits.anonymous", "1000000");
        try (var gateway = testGateway.open(unlimited); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SECURITY.setLevel(Level.OFF);
            var noa = testGateway.session(gateway, "noa");
            var zeno = testGateway.session(gateway, "zeno");
            var walks = List.of(new Walk(gateway, Set.of(), request -> request),
                    new Walk(gateway, Set.of("fractie-noord", "gemeenschappelijk"),
                            request -> request.withSession(noa)),
                    new Walk(gateway, Set.of("fractie-zuid", "gemeenschappelijk"),
                            request -> request.withSession(zeno)));
            for (var walk : threads.invokeAll(walks)) {
                walk.get();
            }
        } finally {
            SECURITY.setLevel(null);
        }
    }

    /** One visitor at all addresses, beside the others; each at the same ones. */
    private final class Walk implements Callable<Void> {

        private final Random random = new Random(20_261_128);
        private final RunningGateway gateway;
        private final Set<String> domains;
        private final UnaryOperator<RawRequest> as;

        Walk(RunningGateway gateway, Set<String> domains, UnaryOperator<RawRequest> as) {
            this.gateway = gateway;
            this.domains = domains;
            this.as = as;
        }

        @Override
        public Void call() throws IOException {
            try (var connection = new RawConnection()) {
                for (int i = 0; i < ADDRESSES; i++) {
                    check(connection, random.nextInt(4) == 0 ? "POST" : "GET", address());
                }
            }
            return null;
        }

        private void check(RawConnection connection, String method, String address) {
            var language = pick(LANGUAGES);
            var answer = connection.send(request(method, address, language));
            var expected = examples.computeIfAbsent(language + domains + expected(address, domains),
                    key -> visible(connection.send(request("GET", expected(address, domains), language))));
            assertThat(visible(answer)).as("%s %s in %s for %s", method, address, language, domains)
                    .isEqualTo(expected);
            assertThat(answer.body())
                    .doesNotContain(language.equals("en") ? "Naar de startpagina" : "To the start page");
        }

        private RawRequest request(String method, String address, String language) {
            return as.apply(gateway.request(method, address)).header("Accept-Language", language).sameOrigin();
        }

        /** An address that lies under a domain, existing or not, or that cannot be an address. */
        private String address() {
            return Stream.generate(this::anyAddress).filter(address -> !isOuter(address)).findFirst().orElseThrow();
        }

        private String anyAddress() {
            var address = new StringBuilder("/").append(pick(FIRST));
            if (random.nextInt(8) > 0) {
                address.append('/').append(pick(SECOND));
                for (int i = random.nextInt(4); i > 0; i--) {
                    address.append('/').append(pick(REST));
                }
            }
            return address.append(random.nextInt(8) == 0 ? "/" : "").toString();
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    /** An address of which the answer is known; said here once more, and not by the code of the wall. */
    private static String expected(String address, Set<String> domains) {
        if (!PathRule.isAccepted(address)) {
            return "/a/../b";
        }
        var parts = address.substring(1).split("/", 5);
        boolean api = parts.length > 2 && parts[2].equals("v1");
        boolean served = parts.length > 1 && domains.contains(parts[0])
                && Set.of("melding", "klacht").contains(parts[1]);
        boolean named = parts.length > 1 && Set.of("melding", "klacht", "beleid", "rapportage").contains(parts[1]);
        var nowhere = domains.isEmpty() && named ? "/nergens/melding/" : "/nergens/nergens/";
        var place = served ? "/" + parts[0] + "/melding/" : nowhere;
        return place + (api ? "v1/x" : "x");
    }

    private static String visible(RawResponse answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().forEach(header -> {
            var name = header.getKey().toLowerCase();
            headers.put(name, OWN_VALUE.contains(name) ? "" : header.getValue());
        });
        return headers + answer.comparable();
    }

    private static boolean isOuter(String address) {
        return Set.of("/", "/vertrouwenspersonen", "/snel-verlaten", "/ambt", "/werk", "/toegang", "/inloggen",
                "/uitloggen", "/uitgelogd", "/sessie", "/taal", "/beleid").contains(address)
                || address.startsWith("/assets/")
                || address.matches("/api/(melding|klacht|beleid|rapportage)/v1/openapi\\.json");
    }
}
