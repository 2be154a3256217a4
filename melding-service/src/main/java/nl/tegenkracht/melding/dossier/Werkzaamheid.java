package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** What a vertrouwenspersoon spends time on (annual report of 2021, 001:1455). The database holds the names. */
public enum Werkzaamheid implements Coded {

    MELDINGEN("meldingen"),
    VOORLICHTING("voorlichting"),
    TRAINING("training"),
    INTERVISIE("intervisie"),
    OVERLEG("overleg"),
    ANDERS("anders");

    private final String code;

    Werkzaamheid(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The activity for a code from a form. */
    public static Werkzaamheid of(String code) {
        return Coded.of(Werkzaamheid.class, code);
    }
}
