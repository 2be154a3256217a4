package nl.tegenkracht.gateway.route;

import nl.tegenkracht.gateway.response.GatewayResponse;

/** The gateway gives this answer of its own instead; it says nothing about how the service does. */
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GatewayResponse answer;

    RequestRefused(GatewayResponse answer) {
        super(answer.name(), null, false, false);
        this.answer = answer;
    }

    GatewayResponse answer() {
        return answer;
    }
}
