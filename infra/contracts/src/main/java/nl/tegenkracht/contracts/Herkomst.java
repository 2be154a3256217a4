package nl.tegenkracht.contracts;

/** Herkomst: where a case comes from, as far as figures may tell; nothing finer is ever reported (D-11). */
public enum Herkomst implements Coded {

    AMBTELIJK("ambtelijk"),
    FRACTIES("fracties"),
    EXTERN("extern");

    private final String code;

    Herkomst(String code) {
        this.code = code;
    }

    /** The code in the key of a figure, and the word on the page. */
    @Override
    public String code() {
        return code;
    }
}
