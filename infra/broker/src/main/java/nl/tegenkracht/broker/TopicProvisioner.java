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
 * Makes topics and keeps their settings current. Topics never disappear by themselves: without a right on them a closed
 * domain is unreachable already. Nor does the number of partitions ever grow by itself: that would break the order per
 * dossier.
 */
record TopicProvisioner(Admin admin) {

    private static final Map<String, String> TOPIC_CONFIG = Map.of("retention.ms",
            Long.toString(BrokerConfig.RETENTION.toMillis()), "cleanup.policy", "delete", "min.insync.replicas", "1",
            // The legal clock can be shifted; retention counts from when the broker received the message.
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
