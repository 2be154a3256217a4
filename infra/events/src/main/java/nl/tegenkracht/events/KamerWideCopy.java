package nl.tegenkracht.events;

/** A copy of the Kamer-wide beleid, which has to be made from the first event of its topic. */
public interface KamerWideCopy {

    /** Whether the topic has been read from its first event for this copy. */
    boolean isReadFromStart();

    /** Remembers that it is. */
    void markReadFromStart();
}
