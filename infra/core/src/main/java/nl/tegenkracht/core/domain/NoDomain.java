package nl.tegenkracht.core.domain;

/** Data was asked for without it being certain of which domain. */
public final class NoDomain extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoDomain() {
        super("No data domain in the context");
    }
}
