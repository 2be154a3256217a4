package nl.tegenkracht.events;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Which topics this service reads follows the landscape, by name and without a restart (record 0225). A topic that the
 * broker does not show yet is waited for: asking for it would stop the reading of all others.
 */
public final class EventSubscription implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventSubscription.class);

    private static final Duration LOOK_UP = Duration.ofSeconds(5);

    private final SubscribedTopics topics;
    private final ConsumerFactory<String, byte[]> consumers;
    private final String group;
    private final TopicReader ofDomains;
    private final TopicReader shared;
    private final KamerWideReplay replay;
    private final boolean active;
    private ScheduledExecutorService follower;
    private Set<String> missing = Set.of();

    EventSubscription(SubscribedTopics topics, ConsumerFactory<String, byte[]> consumers, String group,
            TopicReader ofDomains, TopicReader shared, KamerWideReplay replay, boolean active) {
        this.topics = topics;
        this.consumers = consumers;
        this.group = group;
        this.ofDomains = ofDomains;
        this.shared = shared;
        this.replay = replay;
        this.active = active;
    }

    /** The consumer group whose offsets say how far this service is. */
    public String group() {
        return group;
    }

    /** The topics that are read at this moment. */
    public Set<String> topics() {
        var all = new HashSet<>(ofDomains.topics());
        all.addAll(shared.topics());
        return all;
    }

    @Override
    public synchronized void start() {
        follower = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("topics").factory());
        follower.scheduleWithFixedDelay(this::tryFollow, 0, 1, TimeUnit.SECONDS);
    }

    /** What fails because broker or store is not there succeeds in a later round. */
    private void tryFollow() {
        try {
            follow();
        } catch (RuntimeException e) {
            LOG.debug("{}", e.getClass().getSimpleName());
        }
    }

    private void follow() {
        replay.prepare();
        var wanted = new HashSet<>(topics.ofDomains());
        wanted.addAll(topics.shared());
        if (!wanted.equals(topics())) {
            var visible = visible();
            report(wanted, visible);
            ofDomains.read(both(topics.ofDomains(), visible));
            shared.read(both(topics.shared(), visible));
        }
        replay.finish();
    }

    private Set<String> visible() {
        try (var consumer = consumers.createConsumer(group, "topics")) {
            return consumer.listTopics(LOOK_UP).keySet();
        }
    }

    private void report(Set<String> wanted, Set<String> visible) {
        var unseen = new HashSet<>(wanted);
        unseen.removeAll(visible);
        if (!unseen.isEmpty() && !unseen.equals(missing)) {
            LOG.warn(LogCode.TOPICS_MISSING.pattern(), unseen.size(), wanted.size());
        }
        missing = unseen;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    @Override
    public synchronized void stop() {
        follower.shutdownNow();
        try {
            follower.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ofDomains.stop();
        shared.stop();
        follower = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return follower != null;
    }

    /** Maintenance beside the service reads nothing: its reading would come and go with it. */
    @Override
    public boolean isAutoStartup() {
        return active;
    }
}
