package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.BrokerAccess;
import nl.tegenkracht.contracts.BrokerAccess.TopicOperation;
import nl.tegenkracht.contracts.BrokerAccess.TopicPermission;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Databases;
import nl.tegenkracht.contracts.Deployment;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.local.Platform;
import nl.tegenkracht.local.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The departments apart: a deployment of the services for each, as processes of its own, behind one gateway. */
@Tag("slow")
@Tag("timing")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepartmentsTest {

    /** Of every deployment somebody who works in one of its domains. */
    private static final Map<String, Person> PEOPLE = Map.of("ambtelijk", new Person("merel", "ambtelijk"), "fracties",
            new Person("noa", "fractie-noord"), "gemeenschappelijk", new Person("exa", "extern"));
    private static final int UNAUTHORIZED = 13;

    private RunningPlatform platform;
    private Landscape landscape;

    private record Person(String account, String domain) {}

    @BeforeAll
    void start() throws IOException {
        var settings = RunningPlatform.settingsFor("platform-departments").withTopology(new Topology(true, 1))
                .withProperty("melding", "tegenkracht.filing-limits.meldingen", "100000").withoutWatch();
        platform = RunningPlatform.startWith(settings);
        WarmUp.run(platform.gateway());
        landscape = Landscape.read(settings.topology().landscape(settings.root()));
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.closeAtOnce();
        }
    }

    @Test
    void aDeploymentRefusesTheTokenOfAnotherAlsoWhenItIsAskedDirectly() throws Exception {
        var tokens = new Tokens(platform);
        for (var own : landscape.deployments()) {
            var person = PEOPLE.get(own.naam());
            var login = tokens.loginToken(person.account);
            for (var service : ServiceName.values()) {
                var token = tokens.exchange(login, service, person.domain, own.naam());
                for (var asked : landscape.deployments()) {
                    var other = PEOPLE.get(asked.naam()).domain;
                    assertThat(status(asked, service, person.domain, token)).as("%s at %s", own, asked)
                            .isEqualTo(asked.equals(own) ? 200 : 401);
                    assertThat(status(asked, service, other, token)).as("%s at %s, of its domain", own, asked)
                            .isEqualTo(asked.equals(own) ? 200 : 401);
                }
            }
        }
    }

    private int status(Deployment deployment, ServiceName service, String domain, String token) {
        var address = platform.localPlatform().part(service.code() + "." + deployment.naam()).address();
        return WebVisitor.exchange(HttpRequest.newBuilder(address.resolve("/" + domain + "/" + service.code()))
                .header("Authorization", "Bearer " + token).header("Accept", "text/html").build()).status();
    }

    @Test
    void theStoreRefusesTheUsersOfADeploymentWhatIsOfAnother() {
        for (var own : landscape.deployments()) {
            var others = new TreeSet<String>(Databases.in(landscape));
            databases(own).forEach(others::remove);
            databases(own).forEach(user -> {
                try (var mongo = StoreDatabases.of(platform).client(user)) {
                    assertThat(mongo.getDatabase(user).getCollection("x").countDocuments()).isZero();
                    others.forEach(other -> assertThatThrownBy(
                            () -> mongo.getDatabase(other).getCollection("x").countDocuments())
                            .as("%s in %s", user, other)
                            .isInstanceOfSatisfying(MongoCommandException.class,
                                    refused -> assertThat(refused.getErrorCode()).isEqualTo(UNAUTHORIZED)));
                }
            });
        }
    }

    private static List<String> databases(Deployment deployment) {
        return Arrays.stream(ServiceName.values()).flatMap(service -> Stream.concat(
                deployment.domeinen().stream().map(domain -> Databases.of(service, domain)),
                Stream.of(Databases.shared(service, deployment)))).distinct().toList();
    }

    @Test
    void whatHoldsForTheWholeKamerLiesAtEachDeploymentApart() {
        landscape.deployments().forEach(deployment -> {
            var database = Databases.shared(ServiceName.KLACHT, deployment);
            try (var mongo = StoreDatabases.of(platform).client(database)) {
                assertThat(mongo.getDatabase(database).getCollection("beleid").countDocuments()).as(database)
                        .isPositive();
            }
        });
    }

    @Test
    void theBrokerRefusesTheServicesOfADeploymentWhatIsOfAnother() {
        var allowed = BrokerAccess.permissions(landscape);
        for (var own : landscape.deployments()) {
            for (var service : ServiceName.values()) {
                var user = new BrokerUser(platform, own.principal(service));
                foreignTopics(own).forEach(topic -> {
                    assertThat(user.mayRead(topic)).as("%s reads %s", user.principal(), topic)
                            .isEqualTo(allowed
                                    .contains(new TopicPermission(user.principal(), topic, TopicOperation.READ)));
                    if (!allowed.contains(new TopicPermission(user.principal(), topic, TopicOperation.WRITE))) {
                        assertThat(user.mayWrite(topic)).as("%s writes %s", user.principal(), topic).isFalse();
                    }
                });
            }
        }
        assertThat(new BrokerUser(platform, "rapportage-service.fracties")
                .mayRead(Topics.events(new DataDomain("fractie-noord"), ServiceName.MELDING))).isTrue();
    }

    /** One of each kind: what is to be said of a topic of a domain holds for all. */
    private List<String> foreignTopics(Deployment own) {
        return Stream.concat(landscape.deployments().stream().filter(other -> !other.equals(own))
                .map(other -> new DataDomain(PEOPLE.get(other.naam()).domain))
                .flatMap(domain -> Stream.of(Topics.events(domain, ServiceName.MELDING),
                        Topics.events(domain, ServiceName.KLACHT))),
                own.domeinen().contains(DataDomain.GEMEENSCHAPPELIJK)
                        ? Stream.of()
                        : Stream.of(Topics.TELLING, Topics.KAMER_WIDE_BELEID))
                .toList();
    }

    @Test
    void aDeploymentIsReplacedByALaterVersionWhileTheOthersWork() throws InterruptedException {
        var vera = WebVisitor.loggedInAs(platform.gateway(), "vera");
        long before = Figures.total(vera);
        var merel = Filing.meldingen(visitor("merel"), "ambtelijk", MeldingApiClient.VERA);
        var exa = Filing.meldingen(visitor("exa"), "extern", MeldingApiClient.VONNE);
        var noa = Filing.meldingen(visitor("noa"), "fractie-noord", MeldingApiClient.VINCENT);
        var zeno = Filing.meldingen(visitor("zeno"), "fractie-zuid", MeldingApiClient.VERA);
        try (merel; exa; noa; zeno) {
            Filing.awaitMore(5, merel, exa, noa, zeno);
            stopFracties();
            Filing.awaitMore(10, merel, exa);
            // Beside the others of today, and in its own department beside a rapportage of today.
            platform.localPlatform().part("rapportage.fracties").start();
            startLaterVersion("melding.fracties", "klacht.fracties", "beleid.fracties");
            platform.localPlatform().part("rapportage.fracties").awaitReady();
            Filing.awaitMore(10, merel, exa, noa, zeno);
            platform.localPlatform().part("rapportage.fracties").stop();
            startLaterVersion("rapportage.fracties");
            Filing.awaitMore(10, merel, exa, noa, zeno);
        }

        Soundness.assertCounted(vera, before + Filing.received(merel, exa, noa, zeno));
        assertTheLaterVersionWrote();
        new Soundness(platform).assertNothingIsLeft();
        new Soundness(platform).assertTheAuditTrailsAreIntact();
        assertThat(merel.failures()).as("nobody elsewhere noticed").isEmpty();
        assertThat(exa.failures()).as("nobody elsewhere noticed").isEmpty();
    }

    private WebVisitor visitor(String account) {
        return WebVisitor.loggedInAs(platform.gateway(), account);
    }

    private void stopFracties() {
        // All at once, as a department that stops.
        Concurrently.forEach(List.of(ServiceName.values()),
                service -> platform.localPlatform().part(service.code() + ".fracties").stop());
    }

    private void startLaterVersion(String... parts) throws InterruptedException {
        var settings = platform.localPlatform().settings();
        var classes = NewerVersion.compile(settings);
        for (var part : parts) {
            settings = settings.withVariant(part, classes);
        }
        var later = Platform.of(settings);
        for (var part : parts) {
            later.part(part).start();
        }
        for (var part : parts) {
            later.part(part).awaitReady();
        }
    }

    private void assertTheLaterVersionWrote() {
        assertThat(new BrokerUser(platform, "rapportage-service.fracties")
                .types(Topics.events(new DataDomain("fractie-noord"), ServiceName.MELDING)))
                .contains(NewerVersion.NEW_MELDING_EVENT);
        assertThat(new BrokerUser(platform, "rapportage-service.gemeenschappelijk").types(Topics.TELLING))
                .contains(NewerVersion.NEW_RAPPORTAGE_EVENT);
    }
}
