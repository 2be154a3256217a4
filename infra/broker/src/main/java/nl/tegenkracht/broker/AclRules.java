package nl.tegenkracht.broker;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.tegenkracht.contracts.BrokerAccess;
import nl.tegenkracht.contracts.BrokerAccess.TopicOperation;
import nl.tegenkracht.contracts.Landscape;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The rights from the landscape as access rules of Kafka. A right on a topic is always on exactly that topic; only
 * consumer groups go by prefix. Since Kafka 3 an idempotent producer needs no right on the cluster.
 */
final class AclRules {

    private AclRules() {
    }

    static Set<AclBinding> of(Landscape landscape) {
        var bindings = new LinkedHashSet<AclBinding>();
        for (var right : BrokerAccess.permissions(landscape)) {
            var topic = new ResourcePattern(ResourceType.TOPIC, right.topic(), PatternType.LITERAL);
            var operation = right.operation() == TopicOperation.READ ? AclOperation.READ : AclOperation.WRITE;
            bindings.add(binding(topic, right.principal(), operation));
            bindings.add(binding(topic, right.principal(), AclOperation.DESCRIBE));
        }
        for (var principal : BrokerAccess.principals(landscape)) {
            var groups = new ResourcePattern(ResourceType.GROUP, BrokerAccess.groupPrefix(principal),
                    PatternType.PREFIXED);
            bindings.add(binding(groups, principal, AclOperation.READ));
        }
        return bindings;
    }

    private static AclBinding binding(ResourcePattern pattern, String principal, AclOperation operation) {
        return new AclBinding(pattern, new AccessControlEntry("User:" + principal, "*", operation,
                AclPermissionType.ALLOW));
    }
}
