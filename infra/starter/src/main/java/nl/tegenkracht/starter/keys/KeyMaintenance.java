package nl.tegenkracht.starter.keys;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import nl.tegenkracht.audit.AuditTrails;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.ManageKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the keys that every service has in the current domain: of the events it writes and of its audit heads. Says
 * until when earlier ones are needed and destroys those under which nothing is any more (record 0239).
 */
final class KeyMaintenance {

    /** So long a topic keeps its events. */
    private static final Period EVENTS = Period.ofMonths(13);
    private static final Logger LOG = LoggerFactory.getLogger(KeyMaintenance.class);

    private final KeyGenerations generations;
    private final ServiceName service;
    private final Path keyDirectory;

    KeyMaintenance(KeyGenerations generations, ServiceName service, Path keyDirectory) {
        this.generations = generations;
        this.service = service;
        this.keyDirectory = keyDirectory;
    }

    /** Gives the events and the audit heads a new key; readers know both. Returns how many keys turned. */
    int rotate() {
        eventKeys().forEach(generations::rotate);
        AuditTrails.rotateHeadKey(keyDirectory, service.code());
        report();
        return eventKeys().size() + 1;
    }

    /** Says what is under earlier keys; of events that is a date, not a number. */
    int report() {
        eventKeys().forEach(this::reportEvents);
        return 0;
    }

    private void reportEvents(String keyName) {
        var known = generations.of(keyName);
        var until = known.size() < 2
                ? "-"
                : ManageKeys.emptyFrom(known, known.size() - 2, EVENTS).map(Object::toString).orElse("?");
        LOG.info(LogCode.KEYS_EVENTS.pattern(), known.size(), until);
    }

    /** Destroys the earlier keys under which nothing is any more; returns how many. */
    int retire() {
        int retired = eventKeys().stream().mapToInt(keyName -> generations.retire(keyName, EVENTS)).sum();
        report();
        return retired;
    }

    /** Of the topics this service writes. */
    private List<String> eventKeys() {
        var domain = DomainContext.current();
        var own = KeyName.event(Topics.events(domain, service));
        return service == ServiceName.RAPPORTAGE && domain.equals(DataDomain.GEMEENSCHAPPELIJK)
                ? List.of(own, KeyName.event(Topics.TELLING))
                : List.of(own);
    }
}
