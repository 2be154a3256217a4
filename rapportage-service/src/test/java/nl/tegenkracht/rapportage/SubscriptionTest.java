package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.EventPublisher;
import nl.tegenkracht.events.EventSubscription;
import nl.tegenkracht.events.policy.SharedPolicy;
import nl.tegenkracht.rapportage.figures.CategorieNames;
import nl.tegenkracht.rapportage.figures.Figures;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TopicListener;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What is read follows the landscape, and nothing is dropped on the way. */
@Tag("service")
@Tag("timing")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubscriptionTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final DataDomain GEMEENSCHAPPELIJK = DataDomain.GEMEENSCHAPPELIJK;

    @Autowired
    private EventSubscription subscription;
    @Autowired
    private EventPublisher publisher;
    @Autowired
    private Figures figures;
    @Autowired
    private SharedPolicy policy;
    @Autowired
    private CategorieNames categorieNames;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private JsonMapper json;

    @DynamicPropertySource
    static void registerPlatform(DynamicPropertyRegistry registry) {
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
    }

    @Test
    void aDomainThatIsAddedIsReadFromItsFirstEventWithoutARestart() {
        var domain = TestPlatform.instance().addDomain("fractie-nieuw");

        await().atMost(PATIENCE).until(() -> subscription.topics()
                .contains(Topics.events(domain, ServiceName.MELDING)));
        new TestEventSender(ServiceName.MELDING).send(domain, Id.random(), 7, EventType.MELDING_STAND,
                new MeldingSnapshot("VPOO", "pesten", "medewerker", LocalDate.of(2026, 11, 21), "ontvangen",
                        List.of(), List.of()));

        await().atMost(PATIENCE).until(() -> DomainContext.in(domain,
                () -> mongo.getCollection("feit-1").countDocuments()) == 1);
        assertThat(subscription.topics()).noneMatch(topic -> topic.contains("*"));
    }

    @Test
    void aFigureOfADomainNobodyKnowsYetWaitsWithAnAlarmAndIsThereWhenTheDomainIs(CapturedOutput output) {
        var telling = new Telling(new DataDomain("fractie-straks"), "VPOO", "2026-11", "ontvangen", "totaal", 5);
        publish(telling);
        await().atMost(PATIENCE).until(() -> output.getOut().contains(LogCode.DOMAIN_NOT_KNOWN.code()));
        assertThat(figuresOf(telling)).isEmpty();

        TestPlatform.instance().addDomain("fractie-straks");

        await().atMost(PATIENCE).until(() -> !figuresOf(telling).isEmpty());
    }

    @Test
    void aServiceWithoutSharedCopyReadsTheBeleidFromTheStartThoughItsGroupIsPastIt() {
        var beleid = new TestEventSender(ServiceName.BELEID);
        var regelset = regelset("KR-2040");
        beleid.send(GEMEENSCHAPPELIJK, Id.random(), 1, EventType.REGELSET_VASTGESTELD, regelset);
        await().atMost(PATIENCE).until(() -> policy.regelsets().contains(regelset));
        subscription.stop();
        DomainContext.run(GEMEENSCHAPPELIJK, () -> {
            mongo.getCollection("beleid").drop();
            mongo.getCollection("beleid-gelezen").drop();
        });

        var restarted = startOnceMore();

        try (restarted) {
            await().atMost(PATIENCE).until(() -> policy.regelsets().contains(regelset));
            await().atMost(PATIENCE).until(policy::isReadFromStart);
        }
        subscription.start();
    }

    @Test
    void anOlderRegelsetThatIsSentAgainGivesNoCategorieItsOldNameBack() {
        var beleid = new TestEventSender(ServiceName.BELEID);
        var older = regelset("KR-2041", "Oude naam", LocalDate.of(2041, 1, 1));
        var newer = regelset("KR-2042", "Nieuwe naam", LocalDate.of(2042, 1, 1));
        beleid.send(GEMEENSCHAPPELIJK, Id.random(), 1, EventType.REGELSET_VASTGESTELD, newer);
        await().atMost(PATIENCE).until(() -> policy.regelsets().contains(newer));

        beleid.send(GEMEENSCHAPPELIJK, Id.random(), 1, EventType.REGELSET_VASTGESTELD, older);

        await().atMost(PATIENCE).until(() -> policy.regelsets().contains(older));
        assertThat(DomainContext.in(GEMEENSCHAPPELIJK,
                () -> categorieNames.names(Language.NL))).containsEntry("hernoemd", "Nieuwe naam");
    }

    @Test
    void everyFigureOnTheTopicSaysThatItIsACloudEvent() {
        var telling = new Telling(new DataDomain("fractie-zuid"), "VPOO", "2026-10", "ontvangen", "totaal", 5);

        publish(telling);

        try (var listener = new TopicListener(Topics.TELLING)) {
            listener.awaitEvents(Id.derivedFrom(telling.key()), 1);
            assertThat(listener.contentTypes())
                    .isEqualTo(Collections.nCopies(listener.count(), EventEnvelope.CONTENT_TYPE));
        }
    }

    private static ConfigurableApplicationContext startOnceMore() {
        var arguments = new ArrayList<String>();
        DynamicPropertyRegistry registry = (name, value) -> arguments.add("--" + name + "=" + value.get());
        TestPlatform.instance().register(registry, ServiceName.RAPPORTAGE);
        return new SpringApplicationBuilder(RapportageService.class).run(arguments.toArray(String[]::new));
    }

    private List<Telling> figuresOf(Telling telling) {
        return DomainContext.in(GEMEENSCHAPPELIJK, () -> figures.of("VPOO", 2026)).stream()
                .filter(telling::equals).toList();
    }

    private void publish(Telling telling) {
        publisher.publish(Topics.TELLING, Map.of(telling.key(),
                new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "rapportage-service"), EventType.TELLING.type(),
                        Instant.now(), Id.derivedFrom(telling.key()), 1, 1, json.valueToTree(telling))));
    }

    private static Regelset regelset(String code) {
        return regelset(code, List.of(), LocalDate.of(2040, 1, 1));
    }

    private static Regelset regelset(String code, String categorie, LocalDate day) {
        return regelset(code, List.of(new Regelset.Concept("hernoemd", "1.1", categorie, categorie, null)), day);
    }

    private static Regelset regelset(String code, List<Regelset.Concept> categorieen, LocalDate day) {
        return new Regelset(code, "Regeling", day, day, null, false, List.of(), categorieen, List.of(), List.of(),
                List.of(), null, null, null, null, null, null);
    }
}
