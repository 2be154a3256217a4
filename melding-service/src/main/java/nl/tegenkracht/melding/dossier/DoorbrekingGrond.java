package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** Why confidentiality is broken (Gedragscode 8.4). The database holds the names of the constants. */
public enum DoorbrekingGrond implements Coded {

    /** The vertrouwenspersoon is bound to report it. */
    MISDRIJF("misdrijf"),
    /** Dwingende morele overweging: lives may be at stake. */
    GEWETENSNOOD("gewetensnood");

    private final String code;

    DoorbrekingGrond(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
