package nl.tegenkracht.starter.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;

/** Opens a message, finds the domains it applies to and has it handled, in order per dossier. */
final class EventDispatcher {

    private final EnvelopeCipher cipher;
    private final DomainRegister domains;
    private final ParkedEvents parkedEvents;
    private final List<EventHandler> handlers;

    EventDispatcher(EnvelopeCipher cipher, DomainRegister domains, ParkedEvents parkedEvents,
            List<EventHandler> handlers) {
        this.cipher = cipher;
        this.domains = domains;
        this.parkedEvents = parkedEvents;
        this.handlers = handlers;
    }

    void dispatch(ConsumerRecord<String, byte[]> message) {
        for (var domain : domainsFor(message.topic())) {
            DomainContext.run(domain, () -> dispatch(domain, message));
        }
    }

    /**
     * Policy for the whole Kamer (parliament) applies in every domain of this deployment; everything else only in its
     * own domain.
     */
    private Set<DataDomain> domainsFor(String topic) {
        var domain = Topics.domainOf(topic).orElse(DataDomain.GEMEENSCHAPPELIJK);
        var everywhere = domain.equals(DataDomain.GEMEENSCHAPPELIJK) && !topic.equals(Topics.TELLING);
        if (everywhere) {
            return domains.served();
        }
        return domains.serves(domain) ? Set.of(domain) : Set.of();
    }

    private void dispatch(DataDomain domain, ConsumerRecord<String, byte[]> message) {
        Event event;
        try {
            event = cipher.open(message.topic(), message.value());
        } catch (EnvelopeCipher.UnreadableEnvelope e) {
            parkedEvents.park(message.topic() + ":" + message.partition() + ":" + message.offset(), 0L,
                    message.value(), ParkReason.UNREADABLE);
            return;
        }
        var key = message.topic() + ":" + event.subject();
        var waiting = parkedEvents.waiting(key);
        if (!isSnapshot(event) && !waiting.isEmpty() && event.sequence() > waiting.getFirst().sequence()) {
            parkedEvents.park(key, event.sequence(), message.value(), ParkReason.WAITS_FOR_EARLIER);
            return;
        }
        if (handle(domain, event, key, message.value())) {
            resume(domain, key, message.topic(), event, waiting);
        }
    }

    /** Whether the event has been handled; if not, it has been parked. */
    private boolean handle(DataDomain domain, Event event, String key, byte[] message) {
        try {
            var gap = handlersFor(event).stream().map(handler -> handler.handle(domain, event))
                    .collect(Collectors.toSet()).contains(HandlingResult.GAP);
            if (gap) {
                parkedEvents.park(key, event.sequence(), message, ParkReason.EARLIER_MISSING);
            }
            return !gap;
        } catch (DataAccessException | com.mongodb.MongoException | KeyVaultUnavailable | EventNotPublished e) {
            throw e;
        } catch (RuntimeException e) {
            parkedEvents.park(key, event.sequence(), message, ParkReason.HANDLER_FAILED);
            return false;
        }
    }

    private List<EventHandler> handlersFor(Event event) {
        return handlers.stream().filter(
                handler -> handler.types().stream().anyMatch(type -> type.type().equals(event.type())))
                .toList();
    }

    /**
     * What waited for this event has its turn now; a snapshot catches up with everything up to and including itself.
     */
    private void resume(DataDomain domain, String key, String topic, Event event,
            List<ParkedEvents.ParkedMessage> waiting) {
        var last = event.sequence();
        for (var next : waiting) {
            if (next.sequence() <= last && isSnapshot(event)) {
                parkedEvents.release(key, next.sequence());
            } else if (next.sequence() <= last + 1) {
                var opened = cipher.open(topic, next.message());
                if (!handle(domain, opened, key, next.message())) {
                    return;
                }
                parkedEvents.release(key, next.sequence());
                last = Math.max(last, next.sequence());
            }
        }
    }

    private static boolean isSnapshot(Event event) {
        return event.type().endsWith(".stand");
    }
}
