package nl.tegenkracht.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import nl.tegenkracht.contracts.PasswordFile;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * What {@code spring.kafka.*} leaves open about getting in: then a service logs in under its own name with the password
 * of the key directory, and over TLS unless the broker is on this machine. Whoever sets it otherwise gets it otherwise.
 */
final class BrokerLogin implements BeanPostProcessor {

    private static final String LOGIN = "org.apache.kafka.common.security.%sLoginModule required";
    private static final Map<String, String> MODULES = Map.of("SCRAM-SHA-512", LOGIN.formatted("scram.Scram"),
            "SCRAM-SHA-256", LOGIN.formatted("scram.Scram"), "PLAIN", LOGIN.formatted("plain.Plain"));

    private final ObjectProvider<TegenkrachtProperties> properties;

    BrokerLogin(ObjectProvider<TegenkrachtProperties> properties) {
        this.properties = properties;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof KafkaProperties kafka) {
            complete(kafka);
        }
        return bean;
    }

    private void complete(KafkaProperties kafka) {
        var all = kafka.getProperties();
        if (kafka.getSecurity().getProtocol() == null) {
            kafka.getSecurity().setProtocol(
                    all.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol(kafka)));
        }
        var module = MODULES.get(all.get(SaslConfigs.SASL_MECHANISM));
        if (kafka.getSecurity().getProtocol().startsWith("SASL_") && module != null) {
            all.computeIfAbsent(SaslConfigs.SASL_JAAS_CONFIG, _ -> login(module, properties.getObject()));
        }
    }

    private static String protocol(KafkaProperties kafka) {
        return kafka.getSsl().buildProperties().isEmpty() && kafka.getSsl().getBundle() == null
                && kafka.getBootstrapServers().stream().allMatch(BrokerLogin::isOnThisMachine)
                        ? "SASL_PLAINTEXT"
                        : "SASL_SSL";
    }

    private static boolean isOnThisMachine(String server) {
        return server.startsWith("127.") || server.startsWith("localhost:") || server.startsWith("[::1]:");
    }

    private static String login(String module, TegenkrachtProperties properties) {
        return "%s username=\"%s\" password=\"%s\";".formatted(module, quoted(properties.principal()),
                quoted(password(properties)));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String password(TegenkrachtProperties properties) {
        try {
            return Files.readString(
                    PasswordFile.ofBroker(properties.keyDirectory(), properties.principal()).path()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password for the broker is missing", e);
        }
    }
}
