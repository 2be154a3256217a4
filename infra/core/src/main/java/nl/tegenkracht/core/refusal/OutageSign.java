package nl.tegenkracht.core.refusal;

/** Tells, for one thing a service depends on, that it does not serve now: a later attempt may succeed. */
@FunctionalInterface
public interface OutageSign {

    /** @param cause an error, or the cause of one */
    boolean isOutage(Throwable cause);
}
