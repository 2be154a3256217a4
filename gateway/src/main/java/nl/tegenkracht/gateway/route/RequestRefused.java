package nl.tegenkracht.gateway.route;

import nl.tegenkracht.gateway.body.BodyNotTaken;
import nl.tegenkracht.gateway.response.GatewayResponse;

/** The gateway gives this answer of its own instead; it says nothing about how the service does. */
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GatewayResponse answer;

    RequestRefused(GatewayResponse answer) {
        super(answer.name(), null, false, false);
        this.answer = answer;
    }

    /** What a visitor hears whose body was not taken in. */
    static RequestRefused because(BodyNotTaken refused) {
        return new RequestRefused(switch (refused.reason()) {
            case TOO_LARGE -> GatewayResponse.TOO_LARGE;
            case TOO_SLOW -> GatewayResponse.TOO_SLOW;
            case PERSON_FULL -> GatewayResponse.TOO_MUCH_UNDERWAY;
            case ALL_FULL, DISK_FAILED -> GatewayResponse.GATEWAY_FULL;
            case BROKEN_OFF -> GatewayResponse.INVALID_REQUEST;
        });
    }

    GatewayResponse answer() {
        return answer;
    }
}
