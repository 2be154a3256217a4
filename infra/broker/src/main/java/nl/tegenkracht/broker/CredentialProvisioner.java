package nl.tegenkracht.broker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/**
 * Zorgt dat precies de verwachte principals zich kunnen aanmelden, met het wachtwoord uit hun bestand. Bij elke start
 * worden alle wachtwoorden opnieuw gezet, zodat een vervangen bestand na een herstart geldt.
 */
final class CredentialProvisioner {

    private static final ScramMechanism SCRAM = ScramMechanism.SCRAM_SHA_512;
    /** Genoeg voor wachtwoorden van 256 willekeurige bits: die zijn niet te raden. */
    private static final ScramCredentialInfo INFO = new ScramCredentialInfo(SCRAM, 4096);

    private final Admin admin;
    private final BrokerConfig configuration;
    private final BrokerPasswords passwords;
    private final Set<String> applied = new HashSet<>();

    CredentialProvisioner(Admin admin, BrokerConfig configuration, BrokerPasswords passwords) {
        this.admin = admin;
        this.configuration = configuration;
        this.passwords = passwords;
    }

    void apply(Set<String> expected) {
        var added = expected.stream().filter(principal -> !applied.contains(principal)).toList();
        var alterations = new ArrayList<UserScramCredentialAlteration>();
        added.forEach(principal -> alterations
                .add(new UserScramCredentialUpsertion(principal, INFO, passwords.passwordOf(principal))));
        Patience.await(admin.describeUserScramCredentials().users()).stream()
                .filter(principal -> !expected.contains(principal))
                .forEach(principal -> alterations.add(new UserScramCredentialDeletion(principal, SCRAM)));
        if (!alterations.isEmpty()) {
            Patience.await(admin.alterUserScramCredentials(alterations).all());
        }
        added.forEach(this::awaitLogin);
        applied.retainAll(expected);
        applied.addAll(added);
    }

    private void awaitLogin(String principal) {
        var connection = configuration.clientConnection(principal, passwords.passwordOf(principal));
        Patience.awaitUntil(() -> canLogIn(connection));
    }

    private static boolean canLogIn(Map<String, Object> connection) {
        try (var client = Admin.create(connection)) {
            client.describeCluster().clusterId().get();
            return true;
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Het inrichten van de broker is afgebroken", error);
        } catch (ExecutionException error) {
            if (error.getCause() instanceof SaslAuthenticationException) {
                return false;
            }
            throw new IllegalStateException("Aanmelden bij de broker is niet te beproeven", error);
        }
    }
}
