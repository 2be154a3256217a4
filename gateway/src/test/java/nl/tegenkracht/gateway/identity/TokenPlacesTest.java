package nl.tegenkracht.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.address.ServiceAddresses;
import nl.tegenkracht.gateway.address.ServiceTarget;
import nl.tegenkracht.gateway.address.TestMap;
import nl.tegenkracht.gateway.fixture.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty people in eight domains at once: nobody ever gets the token of another place or another person. */
class TokenPlacesTest {

    private static final int SESSIONS = 50;
    private static final int ROUNDS = 4;
    private static final List<String> DOMAINS = List.of("ambtelijk", "extern", "gemeenschappelijk", "fractie-noord",
            "fractie-oost", "fractie-zuid", "fractie-west", "fractie-midden");

    private final TestClock clock = new TestClock();
    private TokenExchange exchange;

    @BeforeEach
    void setUp(@TempDir Path directory) throws Exception {
        exchange = ScriptedIdentity.thatNamesThePlace(TestMap.properties(directory), clock).exchange();
    }

    @Test
    void everyTokenIsForWhoAskedAndForWhereItGoes() throws Exception {
        var requests = new ArrayList<Callable<Void>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int person = 0; person < SESSIONS; person++) {
                for (var target : targets()) {
                    requests.add(request("session-" + person, target));
                }
            }
        }
        Collections.shuffle(requests, new Random(7));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : executor.invokeAll(requests)) {
                outcome.get();
            }
        }
    }

    private Callable<Void> request(String holder, ServiceTarget target) {
        return () -> {
            if (holder.endsWith("7")) {
                clock.advance(Duration.ofMillis(200));
                exchange.forget(holder, target);
            }
            assertThat(exchange.tokenFor(holder, target, () -> "login-of-" + holder))
                    .isEqualTo("login-of-" + holder + " " + target.audience() + " " + target.domain());
            return null;
        };
    }

    private static List<ServiceTarget> targets() {
        return IntStream.range(0, DOMAINS.size()).boxed().flatMap(place -> Stream.of(ServiceName.MELDING,
                ServiceName.KLACHT).map(service -> target(DOMAINS.get(place), service, "deployment-" + place % 3)))
                .toList();
    }

    private static ServiceTarget target(String domain, ServiceName service, String deployment) {
        return new ServiceTarget(DataDomain.parse(domain).orElseThrow(), service, deployment,
                service + "@" + deployment, new ServiceAddresses(List.of(URI.create("http://127.0.0.1:1"))), domain);
    }
}
