package nl.tegenkracht.dossier;

import nl.tegenkracht.contracts.Coded;

/** What is wrong with a dossier as it lies in the database; the codes stand in the audit trail and never change. */
enum DossierDefect implements Coded {

    /** The document is not of the form in which dossiers are stored. */
    FORM("vorm-onbekend"),
    /** The core does not open: changed, moved, or sealed by another. */
    CORE("zegel-verbroken"),
    /** The state has a form that this version of the service does not know. */
    SHAPE("staat-onleesbaar"),
    /** The wraps are not those the core knows. */
    WRAPS("sleutels-verwisseld"),
    /** An older version than was seen before, or than the audit trail knows. */
    OLDER("oudere-versie"),
    /** The audit trail knows the dossier, and it is not there. */
    GONE("verdwenen"),
    /** The index of readers is not what the grants say. */
    READERS("lezers-afwijkend"),
    /** An unsent line is not there. */
    LINE_MISSING("regel-weg"),
    /** An unsent line does not open, or names an act that no service has. */
    LINE_REFUSED("regel-geweigerd"),
    /** Up to where everything was sent is not to be known. */
    SENT("verzonden-onbekend"),
    /** A dossier without a seal, where all have one. */
    UNSEALED("zonder-zegel");

    private final String code;

    DossierDefect(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
