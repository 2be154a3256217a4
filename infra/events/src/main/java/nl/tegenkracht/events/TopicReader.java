package nl.tegenkracht.events;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Reads a number of topics, by name; when they change it begins again with the others. */
final class TopicReader {

    private static final int ACK_AFTER = 100;
    private static final int ACK_AFTER_MS = 1000;

    private final ConsumerFactory<String, byte[]> consumers;
    private final ApplicationEventPublisher applicationEvents;
    private final EventDispatcher dispatcher;
    private final String group;
    private final int concurrency;
    private final ConsumerAwareRebalanceListener onAssignment;
    private ConcurrentMessageListenerContainer<String, byte[]> container;
    private Set<String> topics = Set.of();

    TopicReader(ConsumerFactory<String, byte[]> consumers, ApplicationEventPublisher applicationEvents,
            EventDispatcher dispatcher, String group, int concurrency, ConsumerAwareRebalanceListener onAssignment) {
        this.consumers = consumers;
        this.applicationEvents = applicationEvents;
        this.dispatcher = dispatcher;
        this.group = group;
        this.concurrency = concurrency;
        this.onAssignment = onAssignment;
    }

    Set<String> topics() {
        return topics;
    }

    void read(Set<String> wanted) {
        if (!wanted.equals(topics)) {
            stop();
            if (!wanted.isEmpty()) {
                container = container(wanted);
                container.start();
            }
            topics = Set.copyOf(wanted);
        }
    }

    void stop() {
        if (container != null) {
            container.stop();
            container = null;
        }
        topics = Set.of();
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(Set<String> names) {
        var properties = new ContainerProperties(names.toArray(String[]::new));
        properties.setGroupId(group);
        acknowledgeRegularly(properties);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) dispatcher::dispatch);
        properties.setConsumerRebalanceListener(onAssignment);
        properties.setMissingTopicsFatal(false);
        // A domain that closes loses its rights while it is still being polled; that does not stop the others.
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(5));
        var created = new ConcurrentMessageListenerContainer<>(consumers, properties);
        created.setConcurrency(Math.min(concurrency, names.size()));
        created.setCommonErrorHandler(retryForever());
        created.setApplicationEventPublisher(applicationEvents);
        created.setBeanName("events");
        return created;
    }

    /** Not after every message: after a crash the last ones come again, and that changes nothing. */
    private static void acknowledgeRegularly(ContainerProperties properties) {
        properties.setAckMode(ContainerProperties.AckMode.COUNT_TIME);
        properties.setAckCount(ACK_AFTER);
        properties.setAckTime(ACK_AFTER_MS);
        properties.setPollTimeout(ACK_AFTER_MS);
        properties.setSyncCommits(false);
    }

    /**
     * What still comes out here is storage or a key vault that is unavailable, or a domain that the landscape does not
     * know yet: it will come back. Nothing is committed meanwhile.
     */
    private static DefaultErrorHandler retryForever() {
        var backOff = new ExponentialBackOff(200, 2.0);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var errorHandler = new DefaultErrorHandler(backOff);
        errorHandler.setClassifications(Map.of(), true);
        return errorHandler;
    }
}
