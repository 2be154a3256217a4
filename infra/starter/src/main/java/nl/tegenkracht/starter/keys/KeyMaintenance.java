package nl.tegenkracht.starter.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.ManageKeys;
import nl.tegenkracht.crypto.RotatableKeyVault;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.dossier.DossierMaintenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the keys of this service in the current domain, beside those of dossiers: of the events it writes and of its
 * audit heads. Says what is still under earlier keys and destroys those under which nothing is (record 0239).
 */
final class KeyMaintenance {

    /** So long a topic keeps its events. */
    private static final Period EVENTS = Period.ofMonths(13);
    /** What was begun before a rotation is stored by then. */
    private static final Period IN_FLIGHT = Period.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(KeyMaintenance.class);

    private final KeyVault vault;
    private final ServiceName service;
    private final Path keyDirectory;
    private final DossierMaintenance dossiers;
    private final Clock clock;

    KeyMaintenance(KeyVault vault, ServiceName service, Path keyDirectory, DossierMaintenance dossiers, Clock clock) {
        this.vault = vault;
        this.service = service;
        this.keyDirectory = keyDirectory;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Gives the events and the audit heads a new key; readers know both. Returns how many keys turned. */
    int rotate() {
        eventKeys().forEach(management()::rotate);
        AuditTrails.rotateHeadKey(keyDirectory, service.code());
        report();
        return eventKeys().size() + 1;
    }

    /** Says per kind what is under earlier keys; returns how many dossiers. */
    int report() {
        return report(dossiers.left());
    }

    private int report(int left) {
        LOG.info(LogCode.KEYS_DOSSIERS.pattern(), management().kids(dossierKey()).size(), left);
        eventKeys().forEach(this::reportEvents);
        return left;
    }

    private void reportEvents(String keyName) {
        var generations = management().kids(keyName);
        var until = generations.size() < 2
                ? "-"
                : ManageKeys.emptyFrom(generations, generations.size() - 2, EVENTS).map(Object::toString).orElse("?");
        LOG.info(LogCode.KEYS_EVENTS.pattern(), generations.size(), until);
    }

    /** Destroys the earlier keys under which nothing is any more; returns how many. */
    int retire() {
        int left = dossiers.left();
        int retired = left > 0 ? 0 : retire(dossierKey(), IN_FLIGHT);
        for (var keyName : eventKeys()) {
            retired += retire(keyName, EVENTS);
        }
        report(left);
        return retired;
    }

    private int retire(String keyName, Period life) {
        var ended = ManageKeys.ended(management().kids(keyName), life, clock.instant());
        ended.forEach(generation -> management().retire(keyName, generation.kid()));
        return ended.size();
    }

    private String dossierKey() {
        return KeyName.dossier(service, DomainContext.current());
    }

    /** Of the topics this service writes. */
    private List<String> eventKeys() {
        var domain = DomainContext.current();
        var own = KeyName.event(Topics.events(domain, service));
        return service == ServiceName.RAPPORTAGE && domain.equals(DataDomain.GEMEENSCHAPPELIJK)
                ? List.of(own, KeyName.event(Topics.TELLING))
                : List.of(own);
    }

    private RotatableKeyVault management() {
        if (vault instanceof RotatableKeyVault management) {
            return management;
        }
        throw new IllegalStateException("This key vault does not allow rotation");
    }
}
