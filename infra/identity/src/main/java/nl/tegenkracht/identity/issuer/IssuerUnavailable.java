package nl.tegenkracht.identity.issuer;

/** The keys of an issuer cannot be had now: whether its token is good is not known. */
final class IssuerUnavailable extends RuntimeException {

    IssuerUnavailable(Throwable cause) {
        super(cause == null ? null : cause.getClass().getSimpleName(), cause);
    }
}
