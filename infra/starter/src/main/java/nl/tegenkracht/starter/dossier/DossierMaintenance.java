package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.refusal.Stale;
import nl.tegenkracht.crypto.RotatableKeyVault;
import nl.tegenkracht.crypto.KeyVault;

/** Onderhoud aan alle dossiers van een domein. Onderbreken mag altijd; opnieuw beginnen ook. */
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
     * Meldt van elk dossier in het huidige domein hoe het er nu voor staat. De dossiers zijn de waarheid; hieruit is
     * elke projectie opnieuw te bouwen.
     *
     * @return het aantal dossiers
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

    /** Geeft (dienst, huidig domein) een nieuwe sleutel en pakt alle datasleutels opnieuw in. */
    public int rotate() {
        if (!(vault instanceof RotatableKeyVault keyManagement)) {
            throw new IllegalStateException("Deze sleutelkluis laat wisselen niet toe");
        }
        factory.created().forEach(dossiers -> keyManagement.rotate(dossiers.keyName()));
        return rewrap();
    }

    /** Pakt opnieuw in wat nog onder een oudere sleutel ligt. */
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
        throw new IllegalStateException("Een dossier bleef veranderen in domein " + DomainContext.current());
    }
}
