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
 * Makes sure that exactly the expected principals can log in, with the password from their file. Every start sets all
 * passwords again, so that a replaced file applies after a restart.
 */
final class CredentialProvisioner {

    private static final ScramMechanism SCRAM = ScramMechanism.SCRAM_SHA_512;
    /** Enough for passwords of 256 random bits: those cannot be guessed. */
    private static final ScramCredentialInfo INFO = new ScramCredentialInfo(SCRAM, 4096);

    private final Admin admin;
    private final BrokerConnections connections;
    private final BrokerPasswords passwords;
    private final Set<String> applied = new HashSet<>();

    CredentialProvisioner(Admin admin, BrokerConnections connections, BrokerPasswords passwords) {
        this.admin = admin;
        this.connections = connections;
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
        var connection = connections.clientConnection(principal, passwords.passwordOf(principal));
        Patience.awaitUntil(() -> canLogIn(connection));
    }

    private static boolean canLogIn(Map<String, Object> connection) {
        try (var client = Admin.create(connection)) {
            client.describeCluster().clusterId().get();
            return true;
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Provisioning the broker was interrupted", error);
        } catch (ExecutionException error) {
            if (error.getCause() instanceof SaslAuthenticationException) {
                return false;
            }
            throw new IllegalStateException("Logging in to the broker cannot be tried", error);
        }
    }
}
