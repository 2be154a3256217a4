package nl.tegenkracht.starter.worklist;

/**
 * One kind of dossier of a service, as its lists know it. A service declares each of its kinds as a bean.
 *
 * @param code the kind in a {@link WorkItem}: {@code melding} (a report), {@code klacht} (a complaint), ...
 * @param path what comes before the id in the address of a dossier of this kind
 */
public record WorkKind(String code, String path) {}
