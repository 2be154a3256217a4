package nl.tegenkracht.starter.domain;

/** Er werd om gegevens gevraagd zonder dat vaststond van welk domein. */
public final class NoDomain extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoDomain() {
        super("Geen datadomein in de context");
    }
}
