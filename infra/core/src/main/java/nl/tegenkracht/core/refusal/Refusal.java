package nl.tegenkracht.core.refusal;

/** A request that is not carried out, with the response the matrix of {@code docs/architecture.md} prescribes. */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, Refused, SetAside, Stale, InvalidInput, FormReused, TooManyFilings {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
