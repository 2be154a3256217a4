package nl.tegenkracht.starter.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;

/** Opent een bericht, zoekt de domeinen waarvoor het geldt en laat het verwerken, op volgorde per dossier. */
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

    /** Kamerbreed beleid geldt in elk domein van deze uitrol; al het andere alleen in het eigen domein. */
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
                    message.value(), "onleesbaar");
            return;
        }
        var key = message.topic() + ":" + event.subject();
        var waiting = parkedEvents.waiting(key);
        if (!isSnapshot(event) && !waiting.isEmpty() && event.sequence() > waiting.getFirst().sequence()) {
            parkedEvents.park(key, event.sequence(), message.value(), "wacht op een eerdere");
            return;
        }
        if (handle(domain, event, key, message.value())) {
            resume(domain, key, message.topic(), event, waiting);
        }
    }

    /** Of de gebeurtenis verwerkt is; anders staat zij apart. */
    private boolean handle(DataDomain domain, Event event, String key, byte[] message) {
        try {
            var gap = handlersFor(event).stream().map(handler -> handler.handle(domain, event))
                    .collect(Collectors.toSet()).contains(HandlingResult.GAP);
            if (gap) {
                parkedEvents.park(key, event.sequence(), message, "er ontbreekt een eerdere");
            }
            return !gap;
        } catch (DataAccessException | com.mongodb.MongoException | KeyVaultUnavailable | EventNotPublished e) {
            throw e;
        } catch (RuntimeException e) {
            parkedEvents.park(key, event.sequence(), message, "niet te verwerken");
            return false;
        }
    }

    private List<EventHandler> handlersFor(Event event) {
        return handlers.stream().filter(
                handler -> handler.types().stream().anyMatch(type -> type.type().equals(event.type())))
                .toList();
    }

    /** Wat wachtte op deze gebeurtenis komt nu aan de beurt; een stand haalt alles tot en met zichzelf in. */
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
