package nl.tegenkracht.events;

import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;

/** Why an event has been parked: under its code, and in what was parked up to fae1334 in Dutch. */
enum ParkReason implements Coded {

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

    /** The reason with this spelling in storage, of before or of now. */
    static ParkReason parse(String spelling) {
        return Stream.of(values()).filter(reason -> reason.stored.equals(spelling) || reason.code.equals(spelling))
                .findFirst().orElse(HANDLER_FAILED);
    }

    /** The spelling in the log, and in storage since every parked event is a document of its own. */
    @Override
    public String code() {
        return code;
    }
}
