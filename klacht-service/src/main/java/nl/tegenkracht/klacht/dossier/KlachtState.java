package nl.tegenkracht.klacht.dossier;

import java.util.Locale;

/** Waar een klacht staat. Staten die nog niet bereikt kunnen worden, bestaan hier nog niet. */
public enum KlachtState {

    /** Ontvangen en bevestigd; welke regels op die dag golden is hier nog niet bekend (besluit 13). */
    REGELSET_NOG_NIET_BEKEND,
    /** Ontvangen en bevestigd, nog niet compleet (KR-2021 art. 9). */
    INGEDIEND,
    /** Alles wat het klaagschrift moet bevatten is er; de termijn van KR-2021 art. 10 lid 1 loopt. */
    COMPLEET;

    /** De code in gebeurtenissen, werklijsten en antwoorden. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
