package nl.tegenkracht.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Maakt topics en houdt hun instellingen bij. Topics verdwijnen nooit vanzelf: met het recht erop is een gesloten
 * domein al onbereikbaar. Ook groeit het aantal partities nooit vanzelf, want dat zou de volgorde per dossier breken.
 */
record TopicProvisioner(Admin admin) {

    private static final Map<String, String> TOPIC_CONFIG = Map.of("retention.ms",
            Long.toString(BrokerConfig.RETENTION.toMillis()), "cleanup.policy", "delete", "min.insync.replicas",
            "1",
            // De wettelijke klok is te verzetten; bewaren telt vanaf het moment dat de broker het bericht kreeg.
            "message.timestamp.type", "LogAppendTime");

    void apply(Set<String> expected) {
        var existing = Patience.await(admin.listTopics().names());
        var added = expected.stream().filter(topic -> !existing.contains(topic))
                .map(topic -> new NewTopic(topic, 1, (short) 1).configs(TOPIC_CONFIG)).toList();
        Patience.await(admin.createTopics(added).all());
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        expected.stream().filter(existing::contains).forEach(
                topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), configOps()));
        Patience.await(admin.incrementalAlterConfigs(changes).all());
    }

    private static Collection<AlterConfigOp> configOps() {
        return TOPIC_CONFIG.entrySet().stream()
                .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()),
                        AlterConfigOp.OpType.SET))
                .toList();
    }
}
