package nl.tegenkracht.starter.worklist;

/**
 * One kind of dossier of a service, as its lists know it; follows from the kind itself.
 *
 * @param code the kind in a {@link WorkItem}: {@code melding} (a report), {@code klacht} (a complaint), ...
 * @param path what comes before the id in the address of a dossier of this kind
 */
public record WorkKind(String code, String path) {}
