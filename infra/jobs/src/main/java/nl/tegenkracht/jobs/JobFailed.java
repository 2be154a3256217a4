package nl.tegenkracht.jobs;

/** What failed is in the log already: it only has to be counted. */
public final class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobFailed() {
        super("The job failed, at least in part", null, false, false);
    }
}
