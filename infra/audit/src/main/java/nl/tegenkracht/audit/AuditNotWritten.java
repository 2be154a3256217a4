package nl.tegenkracht.audit;

/** The entry is not certain to be on disk; what waits for it (returning content) must not go on (ASVS 16.5.3). */
public final class AuditNotWritten extends RuntimeException {

    public AuditNotWritten(Throwable cause) {
        super("The audit entry is not certain to be on disk", cause);
    }
}
