package nl.tegenkracht.jobs;

import java.time.Duration;

/**
 * Work that a part does by itself, again and again. A bean of this type is run, each on a thread of its own: no job
 * waits for another, and none overtakes itself.
 *
 * @param name  in settings, meters and the log; of the work, never of a domain
 * @param first how long after the start it is done for the first time
 * @param every how long after it ended it is done again
 * @param work  what is done; an exception is a failure, and the next time comes all the same
 */
public record Job(String name, Duration first, Duration every, Runnable work) {

    public Job {
        if (!name.matches("[a-z][a-z0-9-]*") || first.isNegative() || !every.isPositive()) {
            throw new IllegalArgumentException("A job has a name and a schedule");
        }
    }

    /** The same work, as often as this part is set to do it. */
    Job on(Duration otherFirst, Duration otherEvery) {
        return new Job(name, otherFirst, otherEvery, work);
    }
}
