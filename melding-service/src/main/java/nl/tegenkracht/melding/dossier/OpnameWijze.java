package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** How a melding reached the vertrouwenspersoon who took it down. The database holds the names of the constants. */
public enum OpnameWijze implements Coded {

    GESPREK("gesprek"),
    TELEFOON("telefoon"),
    PAPIER("papier");

    private final String code;

    OpnameWijze(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
