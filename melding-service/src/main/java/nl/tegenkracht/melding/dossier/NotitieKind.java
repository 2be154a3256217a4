package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** What a vertrouwenspersoon writes down for themselves. The database holds the names of the constants. */
public enum NotitieKind implements Coded {

    /** A thought, something to remember. */
    NOTITIE("notitie"),
    /** A talk by telephone. */
    TELEFOON("telefoon"),
    /** A talk face to face. */
    PERSOONLIJK("persoonlijk"),
    /** An e-mail, outside this product. */
    EMAIL("email");

    private final String code;

    NotitieKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind for a code from a form. */
    public static NotitieKind of(String code) {
        return Coded.of(NotitieKind.class, code);
    }
}
