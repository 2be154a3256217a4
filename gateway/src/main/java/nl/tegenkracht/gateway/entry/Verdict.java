package nl.tegenkracht.gateway.entry;

import nl.tegenkracht.gateway.response.GatewayResponse;

/** Wat er met een verzoek gebeurt. */
sealed interface Verdict {

    /** Zonder weigering. */
    enum Accepted implements Verdict {
        /** Het verzoek mag verder. */
        PROCEED,
        /** De deur heeft al geantwoord, met een omleiding. */
        RESPONDED
    }

    /**
     * De deur weigert.
     *
     * @param gatewayResponse het antwoord
     */
    record Refusal(GatewayResponse gatewayResponse) implements Verdict {}
}
