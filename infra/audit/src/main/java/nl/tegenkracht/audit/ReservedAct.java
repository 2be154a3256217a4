package nl.tegenkracht.audit;

import java.util.Arrays;
import nl.tegenkracht.contracts.Coded;

/**
 * Acts that only the platform itself writes in a trail, because something follows from them. No service can give an act
 * of its own such a name, and what waits in a database to be written never has one. The codes are stored and never
 * change.
 */
public enum ReservedAct implements Coded {

    /** Entries were erased after a decision; see {@link EraseAudit}. */
    ENTRIES_ERASED("auditregels-gewist"),
    /** After a restore: from here a dossier counts on from this version. */
    BASELINE("herstelbasis"),
    /** From here on every dossier of (service, domain) has a seal. */
    DOSSIERS_SEALED("dossiers-verzegeld"),
    /** A dossier, or a part of it, did not verify. The only one that a service writes as an ordinary entry. */
    DOSSIER_REFUSED("dossier-geweigerd");

    private final String code;

    ReservedAct(String code) {
        this.code = code;
    }

    /** The act as it stands in the trail; never changes. */
    @Override
    public String code() {
        return code;
    }

    public static boolean isReserved(String act) {
        return Arrays.stream(values()).anyMatch(reserved -> reserved.code.equals(act));
    }

    /** Whether even the code of a service cannot write it: something that is missing could be explained with it. */
    static boolean isForTrailOnly(String act) {
        return isReserved(act) && !DOSSIER_REFUSED.code.equals(act);
    }
}
