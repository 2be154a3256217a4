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
record Topicbeheer(Admin admin) {

    private static final Map<String, String> INSTELLINGEN = Map.of("retention.ms",
            Long.toString(Brokerconfiguratie.BEWAREN.toMillis()), "cleanup.policy", "delete", "min.insync.replicas",
            "1",
            // De wettelijke klok is te verzetten; bewaren telt vanaf het moment dat de broker het bericht kreeg.
            "message.timestamp.type", "LogAppendTime");

    void pasToe(Set<String> verwacht) {
        var bestaand = Geduld.op(admin.listTopics().names());
        var nieuw = verwacht.stream().filter(topic -> !bestaand.contains(topic))
                .map(topic -> new NewTopic(topic, 1, (short) 1).configs(INSTELLINGEN)).toList();
        Geduld.op(admin.createTopics(nieuw).all());
        var wijzigingen = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        verwacht.stream().filter(bestaand::contains).forEach(
                topic -> wijzigingen.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), instellingen()));
        Geduld.op(admin.incrementalAlterConfigs(wijzigingen).all());
    }

    private static Collection<AlterConfigOp> instellingen() {
        return INSTELLINGEN.entrySet().stream()
                .map(instelling -> new AlterConfigOp(new ConfigEntry(instelling.getKey(), instelling.getValue()),
                        AlterConfigOp.OpType.SET))
                .toList();
    }
}
