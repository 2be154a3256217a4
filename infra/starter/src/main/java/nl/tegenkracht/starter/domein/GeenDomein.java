package nl.tegenkracht.starter.domein;

/** Er werd om gegevens gevraagd zonder dat vaststond van welk domein. */
public final class GeenDomein extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    GeenDomein() {
        super("Geen datadomein in de context");
    }
}
