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
final class Aanmeldbeheer {

    private static final ScramMechanism SCRAM = ScramMechanism.SCRAM_SHA_512;
    /** Genoeg voor wachtwoorden van 256 willekeurige bits: die zijn niet te raden. */
    private static final ScramCredentialInfo INFO = new ScramCredentialInfo(SCRAM, 4096);

    private final Admin admin;
    private final Brokerconfiguratie configuratie;
    private final Wachtwoorden wachtwoorden;
    private final Set<String> gezet = new HashSet<>();

    Aanmeldbeheer(Admin admin, Brokerconfiguratie configuratie, Wachtwoorden wachtwoorden) {
        this.admin = admin;
        this.configuratie = configuratie;
        this.wachtwoorden = wachtwoorden;
    }

    void pasToe(Set<String> verwacht) {
        var nieuw = verwacht.stream().filter(principal -> !gezet.contains(principal)).toList();
        var wijzigingen = new ArrayList<UserScramCredentialAlteration>();
        nieuw.forEach(principal -> wijzigingen
                .add(new UserScramCredentialUpsertion(principal, INFO, wachtwoorden.van(principal))));
        Geduld.op(admin.describeUserScramCredentials().users()).stream()
                .filter(principal -> !verwacht.contains(principal))
                .forEach(principal -> wijzigingen.add(new UserScramCredentialDeletion(principal, SCRAM)));
        if (!wijzigingen.isEmpty()) {
            Geduld.op(admin.alterUserScramCredentials(wijzigingen).all());
        }
        nieuw.forEach(this::wachtTotAanmeldenLukt);
        gezet.retainAll(verwacht);
        gezet.addAll(nieuw);
    }

    private void wachtTotAanmeldenLukt(String principal) {
        var verbinding = configuratie.klantverbinding(principal, wachtwoorden.van(principal));
        Geduld.totdat(() -> meldtZichAan(verbinding));
    }

    private static boolean meldtZichAan(Map<String, Object> verbinding) {
        try (var klant = Admin.create(verbinding)) {
            klant.describeCluster().clusterId().get();
            return true;
        } catch (InterruptedException fout) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Het inrichten van de broker is afgebroken", fout);
        } catch (ExecutionException fout) {
            if (fout.getCause() instanceof SaslAuthenticationException) {
                return false;
            }
            throw new IllegalStateException("Aanmelden bij de broker is niet te beproeven", fout);
        }
    }
}
