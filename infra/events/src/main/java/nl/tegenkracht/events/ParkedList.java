package nl.tegenkracht.events;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is set aside in the current domain: how many by reason, and since when. Nothing of what is in it. */
final class ParkedList {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedList.class);

    private final EventDispatcher dispatcher;

    ParkedList(EventDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Writes a line per reason and says how many there are in all. */
    int show() {
        var parked = dispatcher.parked();
        parked.stream().collect(Collectors.groupingBy(ParkedMessage::reason, TreeMap::new, Collectors.toList()))
                .forEach((reason, waiting) -> LOG.info(LogCode.PARKED_LISTED.pattern(), waiting.size(), reason.code(),
                        since(waiting)));
        return parked.size();
    }

    private static String since(List<ParkedMessage> waiting) {
        return waiting.stream().map(ParkedMessage::since).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .map(Object::toString).orElse("?");
    }
}
