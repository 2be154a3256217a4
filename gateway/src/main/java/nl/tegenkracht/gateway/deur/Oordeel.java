package nl.tegenkracht.gateway.deur;

import nl.tegenkracht.gateway.antwoord.Antwoord;

/** Wat er met een verzoek gebeurt. */
sealed interface Oordeel {

    /** Zonder weigering. */
    enum Goed implements Oordeel {
        /** Het verzoek mag verder. */
        DOOR,
        /** De deur heeft al geantwoord, met een omleiding. */
        BEANTWOORD
    }

    /**
     * De deur weigert.
     *
     * @param antwoord het antwoord
     */
    record Weigering(Antwoord antwoord) implements Oordeel {}
}
