package nl.tegenkracht.store;

/** What it takes to make writes durable; separate from the file so that a test can cause disk errors. */
interface DurableStorage {

    /** Writes everything that changed in memory to the file as one whole. */
    void commit();

    /** Only returns when the operating system says that what was written is on disk. */
    void sync();

    /** Gives back the space of replaced data; briefly, because writers are waiting. */
    void compact();
}
