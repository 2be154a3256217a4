package nl.tegenkracht.gateway.body;

import java.io.IOException;

/** Why a body was not taken in. It says nothing about any service. */
public final class BodyNotTaken extends IOException {

    private static final long serialVersionUID = 1L;

    /** What was wrong. */
    public enum Reason {

        /** Larger than is accepted. */
        TOO_LARGE,
        /** Slower than the least pace. */
        TOO_SLOW,
        /** Whoever sends it has as much underway as one person may. */
        PERSON_FULL,
        /** Everybody together has as much underway as the gateway takes. */
        ALL_FULL,
        /** The disk did not take it. */
        DISK_FAILED,
        /** The visitor broke off. */
        BROKEN_OFF;

        /** Whether somebody still sends, and will then want to hear why. */
        public boolean visitorWaits() {
            return this != TOO_SLOW && this != BROKEN_OFF;
        }
    }

    private final Reason reason;

    BodyNotTaken(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    BodyNotTaken(Reason reason, IOException cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
