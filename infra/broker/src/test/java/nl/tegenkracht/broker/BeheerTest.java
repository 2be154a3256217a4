package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Beheren doet alleen {@code beheer}; een dienst mag niets veranderen, ook niet aan zijn eigen topic. */
class BeheerTest {

    private static final String MELDING = "melding-service.lokaal";
    private static final String EIGEN = "tegenkracht.ambtelijk.melding.v1";
    private static final ConfigResource TOPIC = new ConfigResource(Type.TOPIC, EIGEN);
    private static final ConfigResource BROKER = new ConfigResource(Type.BROKER, "1");

    @TempDir
    private static Path map;
    private static Wachtwoorden wachtwoorden;
    private static Broker broker;
    private static Admin dienst;
    private static Admin beheer;

    @BeforeAll
    static void start() {
        wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        broker = Broker.start(Plaats.in(map.resolve("broker")),
                Landschappen.lokaalMet("ambtelijk", "gemeenschappelijk"), wachtwoorden);
        dienst = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING)).admin();
        beheer = Klant.met(broker.bootstrap(), "beheer", wachtwoorden.van("beheer")).admin();
    }

    @AfterAll
    static void stop() {
        dienst.close(Duration.ZERO);
        beheer.close(Duration.ZERO);
        broker.close();
    }

    @TestFactory
    Stream<DynamicTest> eenDienstMagNietBeheren() {
        return handelingen().entrySet().stream().map(handeling -> DynamicTest.dynamicTest(handeling.getKey(),
                () -> assertThatThrownBy(() -> handeling.getValue().apply(dienst).get())
                        .hasCauseInstanceOf(AuthorizationException.class)));
    }

    @Test
    void deInstellingenStaanZoalsHetOntwerpZegt() throws Exception {
        var ingesteld = beheer.describeConfigs(List.of(TOPIC, BROKER)).all().get();

        assertThat(ingesteld.get(TOPIC).get("retention.ms").value())
                .isEqualTo(Long.toString(Duration.ofDays(403).toMillis()));
        assertThat(ingesteld.get(TOPIC).get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        assertThat(ingesteld.get(BROKER).get("offsets.retention.minutes").value())
                .isEqualTo(Long.toString(Duration.ofDays(403).toMinutes()));
        assertThat(ingesteld.get(BROKER).get("auto.create.topics.enable").value()).isEqualTo("false");
        assertThat(ingesteld.get(BROKER).get("broker.session.timeout.ms").value()).isEqualTo("3000");
    }

    @Test
    void eenDienstZietAlleenZijnEigenConsumerGroups() throws Exception {
        var plek = Map.of(new TopicPartition("tegenkracht.ambtelijk.beleid.v1", 0),
                new OffsetAndMetadata(0));
        beheer.alterConsumerGroupOffsets("klacht-service.lokaal.projectie", plek).all().get();
        beheer.alterConsumerGroupOffsets(MELDING + ".projectie", plek).all().get();

        assertThat(dienst.listGroups().all().get()).extracting("groupId").containsExactly(MELDING + ".projectie");
    }

    private static Map<String, Function<Admin, KafkaFuture<?>>> handelingen() {
        var plek = new TopicPartition(EIGEN, 0);
        var handelingen = new LinkedHashMap<String, Function<Admin, KafkaFuture<?>>>();
        handelingen.put("een topic maken",
                admin -> admin.createTopics(List.of(new NewTopic("tegenkracht.nieuw", 1, (short) 1))).all());
        handelingen.put("zijn eigen topic verwijderen", admin -> admin.deleteTopics(List.of(EIGEN)).all());
        handelingen.put("zijn eigen berichten verwijderen",
                admin -> admin.deleteRecords(Map.of(plek, RecordsToDelete.beforeOffset(0))).all());
        handelingen.put("partities toevoegen",
                admin -> admin.createPartitions(Map.of(EIGEN, NewPartitions.increaseTo(2))).all());
        handelingen.put("het bewaren verkorten", admin -> admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(
                new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET)))).all());
        handelingen.put("instellingen van de broker lezen", admin -> admin.describeConfigs(List.of(BROKER)).all());
        handelingen.put("rechten lezen", admin -> admin.describeAcls(AclBindingFilter.ANY).values());
        handelingen.put("rechten geven",
                admin -> admin.createAcls(Toegangsregels.van(Landschappen.lokaal())).all());
        handelingen.put("rechten intrekken", admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
        handelingen.put("namen lezen", admin -> admin.describeUserScramCredentials().users());
        handelingen.put("een wachtwoord zetten",
                admin -> admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion("beheer",
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "gekozen-wachtwoord"))).all());
        handelingen.put("een consumer group van een ander bekijken",
                admin -> admin.describeConsumerGroups(List.of("klacht-service.lokaal.projectie")).all());
        handelingen.put("een consumer group van een ander verwijderen",
                admin -> admin.deleteConsumerGroups(List.of("klacht-service.lokaal.projectie")).all());
        handelingen.put("het quorum bekijken", admin -> admin.describeMetadataQuorum().quorumInfo());
        handelingen.put("producers van een ander topic bekijken", admin -> admin
                .describeProducers(Set.of(new TopicPartition("tegenkracht.ambtelijk.klacht.v1", 0))).all());
        return handelingen;
    }
}
