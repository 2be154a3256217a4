package nl.tegenkracht.storage.job;

import java.time.Duration;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.DataDomain;

/**
 * A job that is done in every domain by itself.
 *
 * @param name  as that of the {@link nl.tegenkracht.jobs.Job}
 * @param lease name of its lease, as it is stored; {@code null} if every instance does it
 * @param where the domains it is for
 * @param turn  how long the other domains wait for one that takes long
 * @param hold  how long it is left to the instance that did it: never much longer than until it is due again
 */
public record DomainJob(String name, String lease, Predicate<DataDomain> where, Duration turn, Duration hold) {

    private static final Duration TURN = Duration.ofMinutes(1);

    public DomainJob {
        if (hold.compareTo(Lease.LONGEST) > 0) {
            throw new IllegalArgumentException("No lease is held that long");
        }
    }

    /** On one instance at a time. */
    public static DomainJob leased(String name, String lease, Predicate<DataDomain> where) {
        return new DomainJob(name, lease, where, TURN, Lease.LONGEST);
    }

    /** On every instance. */
    public static DomainJob everywhere(String name, Predicate<DataDomain> where) {
        return new DomainJob(name, null, where, TURN, Duration.ZERO);
    }

    /** A job that comes back soon: the other domains do not wait long, nor does another instance. */
    public DomainJob often(Duration turn, Duration every) {
        return new DomainJob(name, lease, where, turn, every);
    }
}
