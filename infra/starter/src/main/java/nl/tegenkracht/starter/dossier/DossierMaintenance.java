package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.RotatableKeyVault;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.refusal.Stale;

/** Maintenance of all dossiers of a domain. It may be interrupted at any time, and started again. */
public final class DossierMaintenance {

    private static final String SYSTEM = "systeem";
    private static final int ATTEMPTS = 20;

    private final DossiersFactory factory;
    private final KeyVault vault;
    private final OutboxRelay relay;

    DossierMaintenance(DossiersFactory factory, KeyVault vault, OutboxRelay relay) {
        this.factory = factory;
        this.vault = vault;
        this.relay = relay;
    }

    /**
     * Publishes of every dossier in the current domain how it stands now. The dossiers are the truth; every projection
     * can be rebuilt from this.
     *
     * @return the number of dossiers
     */
    public int republish() {
        var count = 0;
        for (var dossiers : factory.created()) {
            for (var id : dossiers.ids()) {
                publishSnapshot(dossiers, id);
                relay.send(id);
                count++;
            }
        }
        return count;
    }

    /** Gives (service, current domain) a new key and wraps all data keys again. */
    public int rotate() {
        if (!(vault instanceof RotatableKeyVault keyManagement)) {
            throw new IllegalStateException("This key vault does not allow rotation");
        }
        factory.created().forEach(dossiers -> keyManagement.rotate(dossiers.keyName()));
        return rewrap();
    }

    /** Wraps again what is still under an older key. */
    public int rewrap() {
        return factory.created().stream()
                .mapToInt(dossiers -> (int) dossiers.ids().stream().filter(dossiers::rewrap).count()).sum();
    }

    private static <S> void publishSnapshot(Dossiers<S> dossiers, String id) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var dossier = dossiers.findWithoutGrant(id);
            if (dossier.isEmpty()) {
                return;
            }
            try {
                var current = dossier.get();
                dossiers.update(current, new Decision<>(current.state(), current.grants(), List.of(),
                        List.of(dossiers.kind().snapshot(current)), "herpubliceerd"), SYSTEM);
                return;
            } catch (Stale concurrentUpdate) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("A dossier kept changing in domain " + DomainContext.current());
    }
}
