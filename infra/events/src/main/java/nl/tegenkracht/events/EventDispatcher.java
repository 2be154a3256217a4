package nl.tegenkracht.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each message to the domain of its topic. What beleid publishes for the whole Kamer goes, outside every domain,
 * to the one place of this service where that is kept (record 0226).
 */
final class EventDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

    private static final long ALARM_EVERY = Duration.ofMinutes(1).toNanos();

    private final DomainRegister domains;
    private final EventInbox ofDomains;
    private final EventInbox kamerWide;
    private final AtomicLong lastAlarm = new AtomicLong();

    EventDispatcher(DomainRegister domains, EventInbox ofDomains, EventInbox kamerWide) {
        this.domains = domains;
        this.ofDomains = ofDomains;
        this.kamerWide = kamerWide;
    }

    /** Handles messages in the order of arrival. A domain that is not known yet makes its topic wait, with an alarm. */
    void dispatch(List<ConsumerRecord<String, byte[]>> messages) {
        try {
            dispatchByTopic(messages);
        } catch (UnknownDomain e) {
            var now = System.nanoTime();
            var last = lastAlarm.get();
            if ((last == 0 || now - last > ALARM_EVERY) && lastAlarm.compareAndSet(last, now)) {
                LOG.error(LogCode.DOMAIN_NOT_KNOWN.pattern());
            }
            throw e;
        }
    }

    private void dispatchByTopic(List<ConsumerRecord<String, byte[]>> messages) {
        var ofOneTopic = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var message : messages) {
            if (!ofOneTopic.isEmpty() && !ofOneTopic.getFirst().topic().equals(message.topic())) {
                dispatchTopic(ofOneTopic);
                ofOneTopic.clear();
            }
            ofOneTopic.add(message);
        }
        if (!ofOneTopic.isEmpty()) {
            dispatchTopic(ofOneTopic);
        }
    }

    private void dispatchTopic(List<ConsumerRecord<String, byte[]>> messages) {
        var topic = messages.getFirst().topic();
        if (topic.equals(Topics.KAMER_WIDE_BELEID)) {
            kamerWide.handle(DataDomain.GEMEENSCHAPPELIJK, messages);
            return;
        }
        var domain = Topics.domainOf(topic).orElse(DataDomain.GEMEENSCHAPPELIJK);
        if (domains.serves(domain)) {
            DomainContext.run(domain, () -> ofDomains.handle(domain, messages));
        } else if (!domains.hasEnded(domain)) {
            throw new UnknownDomain();
        }
    }

    /** Everything parked in the current domain, and of what holds for the whole Kamer. */
    List<ParkedMessage> parked() {
        return Stream.concat(parkedHere().stream(), kamerWideParked().stream()).toList();
    }

    List<ParkedMessage> parkedHere() {
        return ofDomains.parked().all().stream().filter(waiting -> !isKamerWide(waiting)).toList();
    }

    List<ParkedMessage> kamerWideParked() {
        return kamerWide.parked().all().stream().filter(EventDispatcher::isKamerWide).toList();
    }

    /** Tries all of it once more and says how many have been handled. */
    int retry() {
        var domain = DomainContext.current();
        return (int) parked().stream().filter(waiting -> isKamerWide(waiting)
                ? kamerWide.retry(DataDomain.GEMEENSCHAPPELIJK, waiting)
                : ofDomains.retry(domain, waiting)).count();
    }

    /** In {@code gemeenschappelijk} itself both lie in the same database. */
    private static boolean isKamerWide(ParkedMessage waiting) {
        return waiting.topic().equals(Topics.KAMER_WIDE_BELEID);
    }

    /** Other readers may have parked meanwhile, in what is ours to read now. */
    void lookAgain() {
        ofDomains.parked().lookAgain();
        kamerWide.parked().lookAgain();
    }
}
