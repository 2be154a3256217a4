package nl.tegenkracht.events;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Reads the Kamer-wide beleid once from its first event. The group may have committed past it before this service kept
 * a shared copy; that is remembered only after the group stands at the beginning, so it survives a failure in between.
 */
final class KamerWideReplay implements ConsumerAwareRebalanceListener {

    private final KamerWideCopy copy;
    private final Runnable onAssignment;
    private volatile boolean needed;
    private volatile boolean rewound;

    /**
     * @param copy         the shared copy; {@code null} if this service keeps none
     * @param onAssignment what has to be looked at again with every assignment
     */
    KamerWideReplay(KamerWideCopy copy, Runnable onAssignment) {
        this.copy = copy;
        this.onAssignment = onAssignment;
    }

    /** Looks whether it is needed; before anything is read. */
    void prepare() {
        if (copy != null && !rewound) {
            needed = !copy.isReadFromStart();
        }
    }

    /** Remembers that it has been done. */
    void finish() {
        if (needed && rewound) {
            copy.markReadFromStart();
            needed = false;
        }
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onAssignment.run();
        partitions.stream().filter(partition -> needed && !rewound
                && partition.topic().equals(Topics.KAMER_WIDE_BELEID))
                .forEach(partition -> rewind(consumer, partition));
    }

    private void rewind(Consumer<?, ?> consumer, TopicPartition partition) {
        consumer.seekToBeginning(Set.of(partition));
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(consumer.position(partition))));
        rewound = true;
    }
}
