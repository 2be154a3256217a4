package nl.tegenkracht.gateway.route;

/** The service was not asked, or did not answer (in time). */
final class ServiceUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean counted;

    ServiceUnavailable(Throwable cause) {
        this(cause, true);
    }

    private ServiceUnavailable(Throwable cause, boolean counted) {
        super("The service is unavailable", cause, false, false);
        this.counted = counted;
    }

    /** The same, but no reason for the breaker to open. */
    ServiceUnavailable uncounted() {
        return new ServiceUnavailable(getCause(), false);
    }

    boolean isCounted() {
        return counted;
    }
}
