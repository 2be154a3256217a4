package nl.tegenkracht.events;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Has the messages of one topic handled, in order per dossier. What replaces is handled at once; what builds on what
 * came before waits, parked, until that is there. A figure is never parked: the next one replaces it.
 */
final class EventInbox {

    private static final Logger LOG = LoggerFactory.getLogger(EventInbox.class);

    private final EnvelopeCipher cipher;
    private final ParkedEvents parked;
    private final List<EventHandler> handlers;

    EventInbox(EnvelopeCipher cipher, ParkedEvents parked, List<EventHandler> handlers) {
        this.cipher = cipher;
        this.parked = parked;
        this.handlers = handlers;
    }

    ParkedEvents parked() {
        return parked;
    }

    /** An event with the message it came in. */
    private record OpenedMessage(String topic, Event event, byte[] message) {

        String key() {
            return topic + ":" + event.subject();
        }

        boolean replaces() {
            return EventType.replaces(event.type());
        }
    }

    /** Handles messages of one topic in the order of arrival. */
    void handle(DataDomain domain, List<ConsumerRecord<String, byte[]>> messages) {
        var together = new ArrayList<OpenedMessage>();
        for (var message : messages) {
            var opened = open(message);
            if (opened != null && batchHandler(opened) != null) {
                together.add(opened);
            } else {
                handleTogether(domain, together);
                if (opened != null) {
                    handleOne(domain, opened);
                }
            }
        }
        handleTogether(domain, together);
    }

    /** Tries a parked message once more; it is released when it has been handled. */
    boolean retry(DataDomain domain, ParkedMessage waiting) {
        try {
            var event = cipher.open(waiting.topic(), waiting.message());
            if (apply(domain, event) != HandlingResult.GAP) {
                parked.release(waiting);
                return true;
            }
        } catch (RuntimeException e) {
            requireNotTransient(e);
        }
        return false;
    }

    private OpenedMessage open(ConsumerRecord<String, byte[]> message) {
        try {
            return new OpenedMessage(message.topic(), cipher.open(message.topic(), message.value()), message.value());
        } catch (EnvelopeCipher.UnreadableEnvelope e) {
            setAside(message.topic(), message.topic() + ":" + message.partition() + ":" + message.offset(), 0, 0,
                    message.value(), ParkReason.UNREADABLE);
            return null;
        }
    }

    private void setAside(String topic, String key, long epoch, long sequence, byte[] message, ParkReason reason) {
        if (topic.equals(Topics.TELLING)) {
            LOG.error(LogCode.FIGURE_PASSED_OVER.pattern(), reason.code());
        } else {
            parked.park(key, epoch, sequence, message, reason);
        }
    }

    private BatchEventHandler batchHandler(OpenedMessage opened) {
        var found = handlersFor(opened.event());
        return opened.replaces() && found.size() == 1 && found.getFirst() instanceof BatchEventHandler batch
                ? batch
                : null;
    }

    private void handleTogether(DataDomain domain, List<OpenedMessage> together) {
        if (together.isEmpty()) {
            return;
        }
        try {
            batchHandler(together.getFirst()).handleAll(domain, together.stream().map(OpenedMessage::event).toList());
            var waiting = parked.waiting(together.stream().map(OpenedMessage::key).collect(Collectors.toSet()));
            together.forEach(opened -> resume(domain, opened, waiting.getOrDefault(opened.key(), List.of())));
        } catch (RuntimeException e) {
            requireNotTransient(e);
            together.forEach(opened -> handleOne(domain, opened));
        }
        together.clear();
    }

    private void handleOne(DataDomain domain, OpenedMessage opened) {
        var waiting = parked.waiting(opened.key());
        if (!opened.replaces() && !waiting.isEmpty()
                && opened.event().sequence() > waiting.getFirst().sequence()) {
            setAside(opened, ParkReason.WAITS_FOR_EARLIER);
        } else if (handled(domain, opened)) {
            resume(domain, opened, waiting);
        }
    }

    /** Whether the event has been handled; if not, it has been set aside. */
    private boolean handled(DataDomain domain, OpenedMessage opened) {
        try {
            if (apply(domain, opened.event()) != HandlingResult.GAP) {
                return true;
            }
            setAside(opened, ParkReason.EARLIER_MISSING);
        } catch (RuntimeException e) {
            requireNotTransient(e);
            setAside(opened, ParkReason.HANDLER_FAILED);
        }
        return false;
    }

    private void setAside(OpenedMessage opened, ParkReason reason) {
        setAside(opened.topic(), opened.key(), opened.event().epoch(), opened.event().sequence(), opened.message(),
                reason);
    }

    private HandlingResult apply(DataDomain domain, Event event) {
        var found = handlersFor(event);
        var results = found.isEmpty()
                ? handlers.stream().filter(handler -> readsSourceOf(handler, event))
                        .map(handler -> handler.skip(domain, event)).toList()
                : found.stream().map(handler -> handler.handle(domain, event)).toList();
        return results.contains(HandlingResult.GAP) ? HandlingResult.GAP : HandlingResult.APPLIED;
    }

    private List<EventHandler> handlersFor(Event event) {
        return handlers.stream().filter(
                handler -> handler.types().stream().anyMatch(type -> type.type().equals(event.type())))
                .toList();
    }

    private static boolean readsSourceOf(EventHandler handler, Event event) {
        return handler.types().stream()
                .anyMatch(type -> event.type().startsWith("nl.tegenkracht." + type.source().code() + "."));
    }

    /** What waited for this event has its turn now; what replaces catches up with everything before it. */
    private void resume(DataDomain domain, OpenedMessage done, List<ParkedMessage> waiting) {
        var last = done.event().sequence();
        for (var next : waiting) {
            if (done.replaces() && next.epoch() <= done.event().epoch() && next.sequence() <= last) {
                parked.release(next);
            } else if (done.replaces() || next.sequence() <= last + 1) {
                if (!retry(domain, next)) {
                    return;
                }
                last = Math.max(last, next.sequence());
            }
        }
    }

    /** Storage, broker or vault that is unavailable is no fault of the event: it is retried for ever. */
    private static void requireNotTransient(RuntimeException e) {
        if (e instanceof DataAccessException || e instanceof MongoException || e instanceof KeyVaultUnavailable
                || e instanceof EventNotPublished || e instanceof UnknownDomain) {
            throw e;
        }
    }
}
