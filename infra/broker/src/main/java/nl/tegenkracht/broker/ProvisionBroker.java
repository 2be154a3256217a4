package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.SettingSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a Kafka that is not ours in line with the landscape, and ends: topics, rights, and the logins of the services.
 * It logs in as {@code beheer}, over TLS, which that Kafka has to know with all rights. Settings as of
 * {@link BrokerProcess}: {@code tegenkracht.broker.servers}, {@code .authority} (PEM file with who signed the
 * certificate of the broker), {@code tegenkracht.landscape} and {@code tegenkracht.key-directory}.
 */
public final class ProvisionBroker {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionBroker.class);

    private ProvisionBroker() {
    }

    /** Ends with 1 if it did not succeed. */
    public static void main(String[] arguments) {
        try {
            run(new SettingSource(arguments, System::getProperty, System::getenv, System.err::println));
            LOG.info(LogCode.LANDSCAPE_APPLIED.pattern());
        } catch (RuntimeException error) {
            LOG.error(LogCode.BROKER_PROVISIONING_FAILED.pattern(), error.getClass().getSimpleName());
            System.exit(1);
        }
    }

    private static void run(SettingSource settings) {
        var passwords = BrokerPasswords.in(Path.of(settings.value("tegenkracht.key-directory", "data/sleutels")));
        var connections = new RemoteBroker(settings.value("tegenkracht.broker.servers", ""),
                Path.of(settings.value("tegenkracht.broker.authority", "")), passwords);
        try (var provisioner = new BrokerProvisioner(connections, passwords)) {
            provisioner.apply(Landscape.read(Path.of(settings.value("tegenkracht.landscape", ""))));
        }
    }

    private record RemoteBroker(String servers, Path authority, BrokerPasswords passwords)
            implements
                BrokerConnections {

        @Override
        public Map<String, Object> internalConnection() {
            return clientConnection(BrokerConfig.ADMIN_PRINCIPAL, passwords.passwordOf(BrokerConfig.ADMIN_PRINCIPAL));
        }

        @Override
        public Map<String, Object> clientConnection(String principal, String password) {
            var connection = new HashMap<String, Object>();
            connection.put("bootstrap.servers", servers);
            connection.put("security.protocol", "SASL_SSL");
            connection.put("sasl.mechanism", BrokerConfig.SCRAM);
            connection.put("sasl.jaas.config", BrokerConfig.scramLogin(principal, password));
            connection.put("ssl.truststore.type", "PEM");
            connection.put("ssl.truststore.location", authority.toString());
            return connection;
        }
    }
}
