package nl.tegenkracht.dossier;

import java.util.function.BiPredicate;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.RotatableKeyVault;
import nl.tegenkracht.events.EventNotPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maintenance of all dossiers of a domain. It may be interrupted at any time, and started again; a dossier that fails
 * stops no other.
 */
public final class DossierMaintenance {

    private static final Logger LOG = LoggerFactory.getLogger(DossierMaintenance.class);

    private final DossiersFactory factory;
    private final KeyVault vault;
    private final OutboxRelay relay;
    private final DossierBackend backend;

    DossierMaintenance(DossiersFactory factory, KeyVault vault, OutboxRelay relay, DossierBackend backend) {
        this.factory = factory;
        this.vault = vault;
        this.relay = relay;
        this.backend = backend;
    }

    /**
     * Publishes of every dossier in the current domain how it stands now, without writing it. The dossiers are the
     * truth; every projection can be rebuilt from this.
     *
     * @return the number of dossiers
     */
    public int republish() {
        return count((dossiers, id) -> relay.sendSnapshot(dossiers.store(), id)) + republishDestroyed();
    }

    /** Of what was destroyed: how it stood last, so that figures that are rebuilt keep their number. */
    private int republishDestroyed() {
        var destroyed = new DestroyedDossiers(backend.mongo());
        return (int) factory.created().stream().flatMap(dossiers -> destroyed.ids(dossiers.kind().code()).stream())
                .filter(id -> destroyed.stand(id).filter(stand -> relay.resend(id, stand)).isPresent()).count();
    }

    /** Gives (service, current domain) a new key, and seals and wraps everything again. */
    public int rotate() {
        if (!(vault instanceof RotatableKeyVault keyManagement)) {
            throw new IllegalStateException("This key vault does not allow rotation");
        }
        if (!factory.created().isEmpty()) {
            keyManagement.rotate(backend.keys().keyName());
        }
        return rewrap();
    }

    /**
     * Seals and wraps again what is still under an older key.
     *
     * @return how many that were
     */
    public int rewrap() {
        return count((dossiers, id) -> renewal(dossiers).renew(id));
    }

    /** How many dossiers still need an older key, or cannot be read so that nobody knows. */
    public int left() {
        return count((dossiers, id) -> renewal(dossiers).isOutdated(id), true);
    }

    /** Gives dossiers of before the seal one. */
    public int seal() {
        return factory.sealing().seal();
    }

    private KeyRenewal<?> renewal(Dossiers<?> dossiers) {
        return new KeyRenewal<>(dossiers.store(), backend);
    }

    private int count(BiPredicate<Dossiers<?>, String> work) {
        return count(work, false);
    }

    private int count(BiPredicate<Dossiers<?>, String> work, boolean whenItFails) {
        var count = 0;
        for (var dossiers : factory.created()) {
            for (var id : dossiers.ids()) {
                count += attempt(dossiers, id, work, whenItFails) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean attempt(Dossiers<?> dossiers, String id, BiPredicate<Dossiers<?>, String> work,
            boolean whenItFails) {
        try {
            return work.test(dossiers, id);
        } catch (EventNotPublished e) {
            throw e;
        } catch (RuntimeException e) {
            PlatformFailure.rethrow(e);
            LOG.error(LogCode.DOSSIER_SET_ASIDE.pattern(), 1, e.getClass().getSimpleName());
            return whenItFails;
        }
    }
}
