package nl.tegenkracht.edge;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * One connection: whose it is, and since when it waits for what. A thread that works for it tells; the watch and others
 * who need its place only look.
 */
final class VisitorConnection {

    /** So long somebody may go on sending a body that was answered without it; a person reads the answer meanwhile. */
    private static final Duration REST_TIME = Duration.ofSeconds(30);

    private enum Phase {
        /** Open, with nothing of a header yet or not all of it. */
        HEADER,
        /** A thread works for it. */
        BUSY,
        /** Answered, but the visitor still sends a body that nobody wants. */
        REST,
        /** Between two requests. */
        IDLE
    }

    private final AddressPrefix owner;
    private final boolean limited;
    private final Consumer<Boolean> closing;
    private volatile Phase phase = Phase.HEADER;
    private volatile long since;
    private volatile boolean givenUp;
    private long headerSince;
    private boolean answered;
    private volatile boolean begun;

    /**
     * @param limited whether the share of one address holds for its owner
     * @param closing how it is closed; told whether a thread waits for this visitor
     */
    VisitorConnection(AddressPrefix owner, boolean limited, Consumer<Boolean> closing, long now) {
        this.owner = owner;
        this.limited = limited;
        this.closing = closing;
        this.since = now;
        this.headerSince = now;
    }

    AddressPrefix owner() {
        return owner;
    }

    boolean limited() {
        return limited;
    }

    /** Whether anything has come; browsers open connections on the off chance that they will need them. */
    boolean begun() {
        return begun;
    }

    /** A thread begins to work for it. */
    void begin(long now) {
        if (phase == Phase.IDLE) {
            headerSince = now;
        }
        begun = true;
        answered = false;
        phase = Phase.BUSY;
    }

    /** A request has been answered. */
    void answered(boolean bodyRead, long now) {
        answered = true;
        headerSince = now;
        if (!bodyRead) {
            since = now;
            phase = Phase.REST;
        }
    }

    /** No thread works for it any more: a header is missing, or the next request. */
    void await(boolean header, long now) {
        // Blank lines may precede a header, and are no request: they begin no new time.
        boolean betweenRequests = !header && answered;
        since = betweenRequests ? now : headerSince;
        phase = betweenRequests ? Phase.IDLE : Phase.HEADER;
    }

    /** Handled without a thread: an answer in parts. */
    void busy() {
        phase = Phase.BUSY;
    }

    /** Whether somebody else may have its place: nothing is lost for a visitor of good will. */
    boolean isWaiting() {
        return !givenUp && (phase == Phase.HEADER || phase == Phase.IDLE);
    }

    boolean isOverdue(long now, Duration headerTime) {
        return !givenUp && switch (phase) {
            case HEADER -> now - since > headerTime.toNanos();
            case REST -> now - since > REST_TIME.toNanos();
            case BUSY, IDLE -> false;
        };
    }

    void close() {
        givenUp = true;
        closing.accept(phase == Phase.REST);
    }
}
