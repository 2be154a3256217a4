package nl.tegenkracht.dossier.worklist;

/**
 * One kind of dossier of a service, as its lists know it; follows from the kind itself.
 *
 * @param code the kind in a {@link WorkItem}: {@code melding} (a report), {@code klacht} (a complaint), ...
 * @param path what comes before the id in the address of a dossier of this kind; also what many of them are called
 * @param page the page with the list of this kind, below that of the service; empty if it is that of the service itself
 */
public record WorkKind(String code, String path, String page) {

    /** The kind that has the page of the service for its list. */
    public WorkKind(String code, String path) {
        this(code, path, "");
    }
}
