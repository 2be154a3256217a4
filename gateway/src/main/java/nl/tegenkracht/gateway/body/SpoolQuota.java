package nl.tegenkracht.gateway.body;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * What is held of bodies, per person and in all. It grows with what arrives, never with what was announced: otherwise
 * one byte would be enough to take the room of a large body.
 */
@Component
class SpoolQuota {

    private final Tally arriving;
    private final Tally bytes;
    private final long memoryLimit;
    private final AtomicLong memory = new AtomicLong();

    SpoolQuota(BodyProperties limits) {
        this.arriving = new Tally(limits.arrivingPerPerson(), limits.arrivingInAll());
        this.bytes = new Tally(limits.perPerson().toBytes(), limits.inAll().toBytes());
        this.memoryLimit = limits.memory().toBytes();
    }

    /** The part of one body in the quotas. Used by one thread at a time. */
    final class Share implements AutoCloseable {

        private final String person;
        private long held;
        private long inMemory;
        private boolean underway;

        private Share(String person) {
            this.person = person;
        }

        void beginArriving() throws BodyNotTaken {
            arriving.add(person, 1);
            underway = true;
        }

        /** From now on the body only takes room. */
        void arrived() {
            if (underway) {
                underway = false;
                arriving.remove(person, 1);
            }
        }

        void add(long count) throws BodyNotTaken {
            bytes.add(person, count);
            held += count;
        }

        /** Room in memory; false if there is none left. */
        boolean addMemory(long count) {
            if (memory.addAndGet(count) > memoryLimit) {
                memory.addAndGet(-count);
                return false;
            }
            inMemory += count;
            return true;
        }

        void freeMemory() {
            memory.addAndGet(-inMemory);
            inMemory = 0;
        }

        @Override
        public void close() {
            arrived();
            freeMemory();
            if (held > 0) {
                bytes.remove(person, held);
                held = 0;
            }
        }
    }

    Share open(String person) {
        return new Share(person);
    }

    long arriving() {
        return arriving.total();
    }

    long bytes() {
        return bytes.total();
    }

    long memory() {
        return memory.get();
    }

    int persons() {
        return Math.max(arriving.persons(), bytes.persons());
    }
}
