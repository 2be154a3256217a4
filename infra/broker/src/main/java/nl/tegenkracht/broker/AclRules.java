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
 * De rechten uit het landschap als toegangsregels van Kafka. Een recht op een topic is altijd op precies dat topic;
 * alleen consumer groups gaan op voorvoegsel. Een idempotente producer heeft sinds Kafka 3 geen recht op de cluster
 * nodig.
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
