package nl.tegenkracht.dossier;

import java.time.Period;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.keys.KeyGenerations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the key of the dossiers in the current domain, and destroys earlier ones under which nothing is (record 0239). */
final class DossierKeyMaintenance {

    /** What was begun before a rotation is stored by then. */
    private static final Period IN_FLIGHT = Period.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(DossierKeyMaintenance.class);

    private final KeyGenerations generations;
    private final DossierKeys keys;
    private final DossierMaintenance dossiers;

    DossierKeyMaintenance(KeyGenerations generations, DossierKeys keys, DossierMaintenance dossiers) {
        this.generations = generations;
        this.keys = keys;
        this.dossiers = dossiers;
    }

    /** A new key, and everything sealed and wrapped again; returns how many dossiers that were. */
    int rotate() {
        int done = dossiers.rotate();
        report();
        return done;
    }

    /** Says what is under earlier keys; returns how many dossiers. */
    int report() {
        return report(dossiers.left());
    }

    private int report(int left) {
        LOG.info(LogCode.KEYS_DOSSIERS.pattern(), generations.of(keys.keyName()).size(), left);
        return left;
    }

    /** Destroys the earlier keys if no dossier needs one; returns how many. */
    int retire() {
        int left = dossiers.left();
        int retired = left > 0 ? 0 : generations.retire(keys.keyName(), IN_FLIGHT);
        report(left);
        return retired;
    }
}
