package nl.tegenkracht.broker;

import static nl.tegenkracht.broker.Plaats.LOOPBACK;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * De instellingen van de broker. Drie luisteraars: {@code KLANT} voor de diensten (SCRAM), en {@code INTERN} en
 * {@code CONTROLLER} voor de broker zelf, met een naam en wachtwoord die alleen in dit proces bestaan en alleen zolang
 * het leeft (besluit 0110).
 */
record Brokerconfiguratie(Plaats plaats, int internepoort, String eigenNaam, String eigenWachtwoord) {

    /** De enige principal die de broker mag beheren. */
    static final String BEHEER = "beheer";
    /** Dertien maanden, ruim gerekend. */
    static final Duration BEWAREN = Duration.ofDays(13 * 31);

    static final String CONTROLLER = "CONTROLLER";

    private static final String SASL = "SASL_PLAINTEXT";
    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String MODULE = "org.apache.kafka.common.security.%sLoginModule required";
    private static final String WIE = " username=\"%s\" password=\"%s\"";

    String bootstrap() {
        return LOOPBACK + ":" + plaats.poort();
    }

    Properties eigenschappen() {
        var alles = new Properties();
        alles.putAll(knooppunt());
        alles.putAll(toegang());
        alles.putAll(opslag());
        alles.putAll(klein());
        return alles;
    }

    /** Hoe de broker met zichzelf verbindt om in te richten. */
    Map<String, Object> eigenVerbinding() {
        return verbinding(internepoort, "PLAIN", plain() + ";");
    }

    /** Hoe een dienst verbindt. */
    Map<String, Object> klantverbinding(String principal, String wachtwoord) {
        var module = MODULE.formatted("scram.Scram") + WIE.formatted(principal, wachtwoord) + ";";
        return verbinding(plaats.poort(), SCRAM, module);
    }

    private static Map<String, Object> verbinding(int poort, String mechanisme, String jaas) {
        return Map.of("bootstrap.servers", LOOPBACK + ":" + poort, "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", mechanisme, "sasl.jaas.config", jaas, "reconnect.backoff.ms", "20",
                "reconnect.backoff.max.ms", "200",
                "retry.backoff.ms", "20");
    }

    private String plain() {
        return MODULE.formatted("plain.Plain") + WIE.formatted(eigenNaam, eigenWachtwoord);
    }

    private Map<String, String> knooppunt() {
        var klant = "KLANT://" + LOOPBACK + ":" + plaats.poort();
        var intern = "INTERN://" + LOOPBACK + ":" + internepoort;
        var controller = LOOPBACK + ":" + plaats.controllerpoort();
        return Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("listeners", String.join(",", klant, intern, CONTROLLER + "://" + controller)),
                Map.entry("advertised.listeners", String.join(",", klant, intern)),
                Map.entry("controller.listener.names", CONTROLLER), Map.entry("inter.broker.listener.name", "INTERN"),
                Map.entry("listener.security.protocol.map",
                        "KLANT:SASL_PLAINTEXT,INTERN:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("controlled.shutdown.enable", "true"), Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"));
    }

    private Map<String, String> toegang() {
        var zelf = plain() + " user_%s=\"%s\";".formatted(eigenNaam, eigenWachtwoord);
        var instellingen = new HashMap<String, String>();
        instellingen.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        instellingen.put("allow.everyone.if.no.acl.found", "false");
        instellingen.put("super.users", "User:" + BEHEER + ";User:" + eigenNaam);
        instellingen.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        instellingen.put("sasl.mechanism.controller.protocol", "PLAIN");
        instellingen.put("sasl.enabled.mechanisms", SCRAM);
        instellingen.put("listener.name.klant.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        instellingen.put("listener.name.klant.scram-sha-512.sasl.jaas.config",
                MODULE.formatted("scram.Scram") + ";");
        for (var luisteraar : new String[]{"intern", "controller"}) {
            instellingen.put("listener.name." + luisteraar + ".sasl.enabled.mechanisms", "PLAIN");
            instellingen.put("listener.name." + luisteraar + ".plain.sasl.jaas.config", zelf);
        }
        return instellingen;
    }

    private Map<String, String> opslag() {
        return Map.of("log.dirs", plaats.log().toString(), "auto.create.topics.enable", "false", "log.retention.ms",
                Long.toString(BEWAREN.toMillis()), "offsets.retention.minutes", Long.toString(BEWAREN.toMinutes()),
                // Eén knooppunt heeft geen kopie elders: bij stroomuitval gaat hoogstens een seconde verloren.
                "log.flush.interval.ms", "1000", "log.flush.scheduler.interval.ms", "1000");
    }

    /** Eén knooppunt op een kleine machine. */
    private static Map<String, String> klein() {
        var instellingen = new HashMap<String, String>();
        for (var factor : new String[]{"offsets.topic.replication.factor", "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr", "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr", "num.replica.fetchers", "log.cleaner.threads",
                "transaction.state.log.num.partitions", "share.coordinator.state.topic.num.partitions"}) {
            instellingen.put(factor, "1");
        }
        instellingen.put("offsets.topic.num.partitions", "4");
        instellingen.put("group.initial.rebalance.delay.ms", "0");
        instellingen.put("log.cleaner.dedupe.buffer.size", "4194304");
        instellingen.put("num.network.threads", "2");
        instellingen.put("num.io.threads", "4");
        instellingen.put("metric.reporters", "");
        return instellingen;
    }
}
