package nl.tegenkracht.audit;

/** De regel staat niet zeker op schijf; wat erop wacht (inhoud teruggeven) mag niet doorgaan (ASVS 16.5.3). */
public final class AuditNotWritten extends RuntimeException {

    public AuditNotWritten(Throwable cause) {
        super("De auditregel staat niet zeker op schijf", cause);
    }
}
