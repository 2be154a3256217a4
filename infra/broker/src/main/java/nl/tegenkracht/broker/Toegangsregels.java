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
final class Toegangsregels {

    private Toegangsregels() {
    }

    static Set<AclBinding> van(Landscape landschap) {
        var regels = new LinkedHashSet<AclBinding>();
        for (var recht : BrokerAccess.permissions(landschap)) {
            var topic = new ResourcePattern(ResourceType.TOPIC, recht.topic(), PatternType.LITERAL);
            var operatie = recht.operation() == TopicOperation.READ ? AclOperation.READ : AclOperation.WRITE;
            regels.add(regel(topic, recht.principal(), operatie));
            regels.add(regel(topic, recht.principal(), AclOperation.DESCRIBE));
        }
        for (var principal : BrokerAccess.principals(landschap)) {
            var groepen = new ResourcePattern(ResourceType.GROUP, BrokerAccess.groupPrefix(principal),
                    PatternType.PREFIXED);
            regels.add(regel(groepen, principal, AclOperation.READ));
        }
        return regels;
    }

    private static AclBinding regel(ResourcePattern waarop, String principal, AclOperation operatie) {
        return new AclBinding(waarop, new AccessControlEntry("User:" + principal, "*", operatie,
                AclPermissionType.ALLOW));
    }
}
