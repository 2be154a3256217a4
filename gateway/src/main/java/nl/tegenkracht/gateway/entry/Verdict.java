package nl.tegenkracht.gateway.entry;

import nl.tegenkracht.gateway.response.GatewayResponse;

/** What happens to a request. */
sealed interface Verdict {

    /** Not refused. */
    enum Accepted implements Verdict {
        /** The request may proceed. */
        PROCEED,
        /** The gateway has already responded, with a redirect. */
        RESPONDED
    }

    /**
     * The gateway refuses.
     *
     * @param gatewayResponse what it responds
     */
    record Refusal(GatewayResponse gatewayResponse) implements Verdict {}
}
