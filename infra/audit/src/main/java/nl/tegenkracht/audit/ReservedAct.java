package nl.tegenkracht.audit;

import java.util.Arrays;

/**
 * Acts that only the platform itself writes in a trail, because something follows from them. No service can give an act
 * of its own such a name, and what waits in a database to be written never has one.
 */
public enum ReservedAct {

    /** Entries went after their retention term. */
    ENTRIES_ERASED("auditregels-gewist"),
    /** From here on every dossier of (service, domain) has a seal. */
    DOSSIERS_SEALED("dossiers-verzegeld"),
    /** A dossier, or a part of it, did not verify. */
    DOSSIER_REFUSED("dossier-geweigerd");

    private final String code;

    ReservedAct(String code) {
        this.code = code;
    }

    /** The act as it stands in the trail; never changes. */
    public String code() {
        return code;
    }

    public static boolean isReserved(String act) {
        return Arrays.stream(values()).anyMatch(reserved -> reserved.code.equals(act));
    }
}
