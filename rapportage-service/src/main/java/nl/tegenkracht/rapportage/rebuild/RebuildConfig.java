package nl.tegenkracht.rapportage.rebuild;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.EventSubscription;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.rapportage.facts.Facts;
import nl.tegenkracht.rapportage.facts.FigureCell;
import nl.tegenkracht.rapportage.facts.FigureCounter;
import nl.tegenkracht.rapportage.facts.Generations;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.storage.job.DomainJob;
import nl.tegenkracht.storage.job.DomainJobs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Rebuilds the projection of a domain: {@code rebuild-begin} makes an empty generation, then the services publish a
 * snapshot of every dossier with {@code republish}, and {@code rebuild-switch} makes the generation current as soon
 * as everything that was on the topics at that moment has been handled.
 */
@Configuration(proxyBeanMethods = false)
class RebuildConfig {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildConfig.class);

    private static final Duration MAX_WAIT = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(20);

    private final Facts facts;
    private final Generations generations;
    private final FigureCounter figureCounter;

    RebuildConfig(Facts facts, Generations generations, FigureCounter figureCounter) {
        this.facts = facts;
        this.generations = generations;
        this.figureCounter = figureCounter;
    }

    @Bean
    MaintenanceJob rebuildBegin() {
        return MaintenanceJob.of("rebuild-begin", this::begin);
    }

    @Bean
    MaintenanceJob rebuildSwitch(EventSubscription subscription, ConsumerFactory<String, byte[]> consumerFactory) {
        return MaintenanceJob.of("rebuild-switch", () -> switchGeneration(subscription.group(), consumerFactory));
    }

    /** What earlier rebuilds left is dropped some time after it was over: until then a reader may be at it. */
    @Bean
    Job formerGenerationsJob(DomainJobs jobs) {
        var job = DomainJob.leased("former-generations", "generaties", domain -> true);
        return new Job(job.name(), LOOK_EVERY, LOOK_EVERY,
                () -> jobs.run(job, () -> facts.dropAllBut(generations.inUse())));
    }

    private int begin() {
        var next = generations.begin();
        return facts.countDossiers(next);
    }

    private int switchGeneration(String group, ConsumerFactory<String, byte[]> consumerFactory) {
        var state = generations.state();
        var next = state.building().orElseThrow(() -> new IllegalStateException("No rebuild has been started"));
        try (var consumer = consumerFactory.createConsumer(group, "rebuild")) {
            awaitCaughtUp(consumer);
        }
        var cells = new HashSet<>(facts.cells(next));
        cells.addAll(facts.cells(state.current()));
        reportDifferences(state.current(), next, cells);
        generations.switchTo(next);
        figureCounter.publishAll(next, cells);
        return facts.countDossiers(next);
    }

    /** Traffic goes on: what differs is compared once more before it is believed. */
    private void reportDifferences(int current, int next, Set<FigureCell> cells) {
        Predicate<FigureCell> differs = cell -> facts.count(current, cell) != facts.count(next, cell);
        var different = cells.stream().filter(differs).filter(differs).filter(differs).count();
        if (different > 0) {
            LOG.warn(LogCode.REBUILD_DIFFERS.pattern(), different, cells.size());
        }
    }

    private static void awaitCaughtUp(Consumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        var endOffsets = consumer.endOffsets(partitions);
        var deadline = System.nanoTime() + MAX_WAIT.toNanos();
        while (!isCaughtUp(endOffsets, consumer.committed(partitions))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The projection does not catch up; nothing has been switched");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static Set<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return Set.of(ServiceName.MELDING, ServiceName.KLACHT).stream()
                .map(service -> Topics.events(DomainContext.current(), service))
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }

    private static boolean isCaughtUp(Map<TopicPartition, Long> endOffsets,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        return endOffsets.entrySet().stream()
                .allMatch(endOffset -> endOffset.getValue() == 0 || committed.get(endOffset.getKey()) != null
                        && committed.get(endOffset.getKey()).offset() >= endOffset.getValue());
    }
}
