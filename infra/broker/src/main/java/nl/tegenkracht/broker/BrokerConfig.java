package nl.tegenkracht.broker;

import static nl.tegenkracht.broker.BrokerLocation.LOOPBACK;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of the broker. Three listeners: {@code CLIENT} for the services (SCRAM), and {@code INTERNAL} and
 * {@code CONTROLLER} for the broker itself, with a name and password that exist in this process only and only as long
 * as it lives (record 0110). With a certificate {@code CLIENT} speaks TLS only (record 0297).
 */
record BrokerConfig(BrokerLocation location, int internalPort, String internalUser, String internalPassword)
        implements
            BrokerConnections {

    /** The only principal that may administer the broker. */
    static final String ADMIN_PRINCIPAL = "beheer";
    /** Thirteen months, generously counted. */
    static final Duration RETENTION = Duration.ofDays(13 * 31);

    static final String CONTROLLER = "CONTROLLER";

    private static final String SASL = "SASL_PLAINTEXT";
    static final String SCRAM = "SCRAM-SHA-512";
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

    /** How the broker connects to itself to be provisioned. */
    @Override
    public Map<String, Object> internalConnection() {
        return connection(internalPort, "PLAIN", plain() + ";");
    }

    /** The login of a principal, as a client of Kafka wants it written. */
    static String scramLogin(String principal, String password) {
        return MODULE.formatted("scram.Scram") + CREDENTIALS.formatted(principal, password) + ";";
    }

    /** How a service connects; over TLS by the certificate that it would find here, which is also the one it shows. */
    @Override
    public Map<String, Object> clientConnection(String principal, String password) {
        var connection = new HashMap<>(connection(location.port(), SCRAM, scramLogin(principal, password)));
        connection.put("security.protocol", clientProtocol());
        location.tls().map(tls -> tls.certificate().toString()).ifPresent(file -> connection
                .putAll(Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", file, "ssl.keystore.type",
                        "PEM",
                        "ssl.keystore.location", file)));
        return connection;
    }

    private String clientProtocol() {
        return location.tls().isPresent() ? "SASL_SSL" : SASL;
    }

    private static Map<String, Object> connection(int port, String mechanism, String jaas) {
        return Map.of("bootstrap.servers", LOOPBACK + ":" + port, "security.protocol", SASL,
                "sasl.mechanism", mechanism, "sasl.jaas.config", jaas, "reconnect.backoff.ms", "20",
                "reconnect.backoff.max.ms", "200", "retry.backoff.ms", "20");
    }

    private String plain() {
        return MODULE.formatted("plain.Plain") + CREDENTIALS.formatted(internalUser, internalPassword);
    }

    private Map<String, String> nodeProperties() {
        var client = "CLIENT://" + LOOPBACK + ":" + location.port();
        var internal = "INTERNAL://" + LOOPBACK + ":" + internalPort;
        var controller = LOOPBACK + ":" + location.controllerPort();
        return Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("listeners", String.join(",", client, internal, CONTROLLER + "://" + controller)),
                Map.entry("advertised.listeners", String.join(",", client, internal)),
                Map.entry("controller.listener.names", CONTROLLER), Map.entry("inter.broker.listener.name", "INTERNAL"),
                Map.entry("listener.security.protocol.map",
                        "CLIENT:" + clientProtocol() + ",INTERNAL:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
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
        properties.put("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        properties.put("listener.name.client.scram-sha-512.sasl.jaas.config", MODULE.formatted("scram.Scram") + ";");
        location.tls().ifPresent(tls -> properties.putAll(tlsProperties(tls)));
        for (var listener : new String[]{"internal", "controller"}) {
            properties.put("listener.name." + listener + ".sasl.enabled.mechanisms", "PLAIN");
            properties.put("listener.name." + listener + ".plain.sasl.jaas.config", internalLogin);
        }
        return properties;
    }

    private static Map<String, String> tlsProperties(BrokerLocation.Tls tls) {
        var properties = new HashMap<String, String>();
        properties.put("listener.name.client.ssl.keystore.type", "PEM");
        properties.put("listener.name.client.ssl.keystore.location", tls.certificate().toString());
        tls.clients().ifPresent(file -> {
            properties.put("listener.name.client.ssl.client.auth", "required");
            properties.put("listener.name.client.ssl.truststore.type", "PEM");
            properties.put("listener.name.client.ssl.truststore.location", file.toString());
        });
        return properties;
    }

    private Map<String, String> storageProperties() {
        return Map.of("log.dirs", location.log().toString(), "auto.create.topics.enable", "false", "log.retention.ms",
                Long.toString(RETENTION.toMillis()), "offsets.retention.minutes", Long.toString(RETENTION.toMinutes()),
                // One node has no copy elsewhere: a power failure loses at most one second.
                "log.flush.interval.ms", "1000", "log.flush.scheduler.interval.ms", "1000");
    }

    /** One node on a small machine. */
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
