package nl.tegenkracht.gateway.route;

/** The service was not asked, or did not answer (in time). */
final class ServiceUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceUnavailable(Throwable cause) {
        super("The service is unavailable", cause, false, false);
    }
}
