package nl.tegenkracht.starter.messaging;

/** Why an event has been parked: under one spelling in storage, and under another for operators. */
enum ParkReason {

    UNREADABLE("onleesbaar", "unreadable"),
    WAITS_FOR_EARLIER("wacht op een eerdere", "waits-for-earlier"),
    EARLIER_MISSING("er ontbreekt een eerdere", "earlier-missing"),
    HANDLER_FAILED("niet te verwerken", "handler-failed");

    private final String stored;
    private final String code;

    ParkReason(String stored, String code) {
        this.stored = stored;
        this.code = code;
    }

    /** The spelling in storage. */
    String stored() {
        return stored;
    }

    /** The spelling in the log. */
    String code() {
        return code;
    }
}
