package nl.tegenkracht.gateway.body;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * What is held of bodies, per person and in all. It grows with what arrives, never with what was announced: otherwise
 * one byte would be enough to take the room of a large body.
 */
@Component
class SpoolQuota {

    /** How the name begins of somebody who is not known. */
    static final String STRANGER = "stranger ";
    /** They have at most this part of the room together, so that there is always room for who is logged in. */
    private static final int STRANGERS = 4;

    private final Tally arriving;
    private final Tally bytes;
    private final Tally arrivingOfStrangers;
    private final Tally bytesOfStrangers;
    private final long memoryLimit;
    private final AtomicLong memory = new AtomicLong();

    SpoolQuota(BodyProperties limits) {
        this.arriving = new Tally(limits.arrivingPerPerson(), limits.arrivingInAll());
        this.bytes = new Tally(limits.perPerson().toBytes(), limits.inAll().toBytes());
        this.arrivingOfStrangers = new Tally(limits.arrivingPerPerson(), limits.arrivingInAll() / STRANGERS);
        this.bytesOfStrangers = new Tally(limits.perPerson().toBytes(), limits.inAll().toBytes() / STRANGERS);
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
            add(arriving, arrivingOfStrangers, 1);
            underway = true;
        }

        private void add(Tally all, Tally strangers, long count) throws BodyNotTaken {
            if (!person.startsWith(STRANGER)) {
                all.add(person, count);
                return;
            }
            strangers.add(person, count);
            try {
                all.add(person, count);
            } catch (BodyNotTaken full) {
                strangers.remove(person, count);
                throw full;
            }
        }

        private void remove(Tally all, Tally strangers, long count) {
            all.remove(person, count);
            if (person.startsWith(STRANGER)) {
                strangers.remove(person, count);
            }
        }

        /** From now on the body only takes room. */
        void arrived() {
            if (underway) {
                underway = false;
                remove(arriving, arrivingOfStrangers, 1);
            }
        }

        void add(long count) throws BodyNotTaken {
            add(bytes, bytesOfStrangers, count);
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
                remove(bytes, bytesOfStrangers, held);
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
