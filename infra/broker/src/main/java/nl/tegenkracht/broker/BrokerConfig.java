package nl.tegenkracht.broker;

import static nl.tegenkracht.broker.BrokerLocation.LOOPBACK;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * De instellingen van de broker. Drie luisteraars: {@code KLANT} voor de diensten (SCRAM), en {@code INTERN} en
 * {@code CONTROLLER} voor de broker zelf, met een naam en wachtwoord die alleen in dit proces bestaan en alleen zolang
 * het leeft (besluit 0110).
 */
record BrokerConfig(BrokerLocation location, int internalPort, String internalUser, String internalPassword) {

    /** De enige principal die de broker mag beheren. */
    static final String ADMIN_PRINCIPAL = "beheer";
    /** Dertien maanden, ruim gerekend. */
    static final Duration RETENTION = Duration.ofDays(13 * 31);

    static final String CONTROLLER = "CONTROLLER";

    private static final String SASL = "SASL_PLAINTEXT";
    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String MODULE = "org.apache.kafka.common.security.%sLoginModule required";
    private static final String CREDENTIALS = " username=\"%s\" password=\"%s\"";

    String bootstrap() {
        return LOOPBACK + ":" + location.port();
    }

    Properties properties() {
        var all = new Properties();
        all.putAll(nodeProperties());
        all.putAll(accessProperties());
        all.putAll(storageProperties());
        all.putAll(smallMachineProperties());
        return all;
    }

    /** Hoe de broker met zichzelf verbindt om in te richten. */
    Map<String, Object> internalConnection() {
        return connection(internalPort, "PLAIN", plain() + ";");
    }

    /** Hoe een dienst verbindt. */
    Map<String, Object> clientConnection(String principal, String password) {
        var module = MODULE.formatted("scram.Scram") + CREDENTIALS.formatted(principal, password) + ";";
        return connection(location.port(), SCRAM, module);
    }

    private static Map<String, Object> connection(int port, String mechanism, String jaas) {
        return Map.of("bootstrap.servers", LOOPBACK + ":" + port, "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", mechanism, "sasl.jaas.config", jaas, "reconnect.backoff.ms", "20",
                "reconnect.backoff.max.ms", "200",
                "retry.backoff.ms", "20");
    }

    private String plain() {
        return MODULE.formatted("plain.Plain") + CREDENTIALS.formatted(internalUser, internalPassword);
    }

    private Map<String, String> nodeProperties() {
        var client = "KLANT://" + LOOPBACK + ":" + location.port();
        var internal = "INTERN://" + LOOPBACK + ":" + internalPort;
        var controller = LOOPBACK + ":" + location.controllerPort();
        return Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("listeners", String.join(",", client, internal, CONTROLLER + "://" + controller)),
                Map.entry("advertised.listeners", String.join(",", client, internal)),
                Map.entry("controller.listener.names", CONTROLLER), Map.entry("inter.broker.listener.name", "INTERN"),
                Map.entry("listener.security.protocol.map",
                        "KLANT:SASL_PLAINTEXT,INTERN:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("controlled.shutdown.enable", "true"), Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"));
    }

    private Map<String, String> accessProperties() {
        var internalLogin = plain() + " user_%s=\"%s\";".formatted(internalUser, internalPassword);
        var properties = new HashMap<String, String>();
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("allow.everyone.if.no.acl.found", "false");
        properties.put("super.users", "User:" + ADMIN_PRINCIPAL + ";User:" + internalUser);
        properties.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        properties.put("sasl.mechanism.controller.protocol", "PLAIN");
        properties.put("sasl.enabled.mechanisms", SCRAM);
        properties.put("listener.name.klant.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        properties.put("listener.name.klant.scram-sha-512.sasl.jaas.config",
                MODULE.formatted("scram.Scram") + ";");
        for (var listener : new String[]{"intern", "controller"}) {
            properties.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
            properties.put("listener.name." + listener + ".plain.sasl.jaas.config", internalLogin);
        }
        return properties;
    }

    private Map<String, String> storageProperties() {
        return Map.of("log.dirs", location.log().toString(), "auto.create.topics.enable", "false", "log.retention.ms",
                Long.toString(RETENTION.toMillis()), "offsets.retention.minutes", Long.toString(RETENTION.toMinutes()),
                // Eén knooppunt heeft geen kopie elders: bij stroomuitval gaat hoogstens een seconde verloren.
                "log.flush.interval.ms", "1000", "log.flush.scheduler.interval.ms", "1000");
    }

    /** Eén knooppunt op een kleine machine. */
    private static Map<String, String> smallMachineProperties() {
        var properties = new HashMap<String, String>();
        for (var factor : new String[]{"offsets.topic.replication.factor", "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr", "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr", "num.replica.fetchers", "log.cleaner.threads",
                "transaction.state.log.num.partitions", "share.coordinator.state.topic.num.partitions"}) {
            properties.put(factor, "1");
        }
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("metric.reporters", "");
        return properties;
    }
}
