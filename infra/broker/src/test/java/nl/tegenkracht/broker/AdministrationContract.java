package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Only {@code beheer} administers; a service may change nothing, not even of its own topic. */
abstract class AdministrationContract {

    static final String MELDING = "melding-service.lokaal";
    private static final String OWN_TOPIC = "tegenkracht.ambtelijk.melding.v1";
    private static final ConfigResource TOPIC = new ConfigResource(Type.TOPIC, OWN_TOPIC);
    private static final ConfigResource BROKER = new ConfigResource(Type.BROKER, "1");

    private Admin service;
    private Admin beheer;

    /** A client of the broker that is tried, which has the landscape of ambtelijk and gemeenschappelijk. */
    abstract BrokerClient connect(String principal, String password);

    abstract BrokerPasswords passwords();

    BrokerClient connect(String principal) {
        return connect(principal, passwords().passwordOf(principal));
    }

    @BeforeEach
    void logIn() {
        service = connect(MELDING).admin();
        beheer = connect("beheer").admin();
    }

    @AfterEach
    void logOut() {
        service.close(Duration.ZERO);
        beheer.close(Duration.ZERO);
    }

    @TestFactory
    Stream<DynamicTest> aServiceMayNotAdminister() {
        return actions().entrySet().stream().map(action -> DynamicTest.dynamicTest(action.getKey(),
                () -> assertThatThrownBy(() -> action.getValue().apply(service).get())
                        .hasCauseInstanceOf(AuthorizationException.class)));
    }

    @Test
    void theSettingsAreAsTheDesignSays() throws Exception {
        var configured = beheer.describeConfigs(List.of(TOPIC, BROKER)).all().get();

        assertThat(configured.get(TOPIC).get("retention.ms").value())
                .isEqualTo(Long.toString(Duration.ofDays(403).toMillis()));
        assertThat(configured.get(TOPIC).get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        assertThat(configured.get(BROKER).get("offsets.retention.minutes").value())
                .isEqualTo(Long.toString(Duration.ofDays(403).toMinutes()));
        assertThat(configured.get(BROKER).get("auto.create.topics.enable").value()).isEqualTo("false");
        assertThat(configured.get(BROKER).get("broker.session.timeout.ms").value()).isEqualTo("3000");
    }

    @Test
    void aServiceSeesOnlyItsOwnConsumerGroups() throws Exception {
        var offsets = Map.of(new TopicPartition("tegenkracht.ambtelijk.beleid.v1", 0),
                new OffsetAndMetadata(0));
        beheer.alterConsumerGroupOffsets("klacht-service.lokaal.projectie", offsets).all().get();
        beheer.alterConsumerGroupOffsets(MELDING + ".projectie", offsets).all().get();

        assertThat(service.listGroups().all().get()).extracting("groupId").containsExactly(MELDING + ".projectie");
    }

    private static Map<String, Function<Admin, KafkaFuture<?>>> actions() {
        var partition = new TopicPartition(OWN_TOPIC, 0);
        var actions = new LinkedHashMap<String, Function<Admin, KafkaFuture<?>>>();
        actions.put("create a topic",
                admin -> admin.createTopics(List.of(new NewTopic("tegenkracht.new", 1, (short) 1))).all());
        actions.put("delete its own topic", admin -> admin.deleteTopics(List.of(OWN_TOPIC)).all());
        actions.put("delete its own messages",
                admin -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(0))).all());
        actions.put("add partitions",
                admin -> admin.createPartitions(Map.of(OWN_TOPIC, NewPartitions.increaseTo(2))).all());
        actions.put("shorten the retention", admin -> admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(
                new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET)))).all());
        actions.put("read settings of the broker", admin -> admin.describeConfigs(List.of(BROKER)).all());
        actions.put("read rights", admin -> admin.describeAcls(AclBindingFilter.ANY).values());
        actions.put("grant rights", admin -> admin.createAcls(AclRules.of(Landscapes.local())).all());
        actions.put("revoke rights", admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
        actions.put("read names", admin -> admin.describeUserScramCredentials().users());
        actions.put("set a password",
                admin -> admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion("beheer",
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), "chosen-password"))).all());
        actions.put("look at a consumer group of another",
                admin -> admin.describeConsumerGroups(List.of("klacht-service.lokaal.projectie")).all());
        actions.put("delete a consumer group of another",
                admin -> admin.deleteConsumerGroups(List.of("klacht-service.lokaal.projectie")).all());
        actions.put("look at the quorum", admin -> admin.describeMetadataQuorum().quorumInfo());
        actions.put("look at producers of another topic", admin -> admin
                .describeProducers(Set.of(new TopicPartition("tegenkracht.ambtelijk.klacht.v1", 0))).all());
        return actions;
    }
}
