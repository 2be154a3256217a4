package nl.tegenkracht.melding.dossier;

import java.util.Locale;

/** Waar een melding staat. Staten die nog niet bereikt kunnen worden, bestaan hier nog niet. */
public enum MeldingState {

    /** De melding is binnen; er is nog niet geantwoord (KR-2021 art. 3). */
    ONTVANGEN,
    /** De vertrouwenspersoon heeft geantwoord en begeleidt de melder (KR-2021 art. 5 lid 1 onder b). */
    IN_BEHANDELING;

    /** De code in gebeurtenissen, werklijsten en antwoorden. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
