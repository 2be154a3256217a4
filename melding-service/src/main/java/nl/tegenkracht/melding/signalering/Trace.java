package nl.tegenkracht.melding.signalering;

import nl.tegenkracht.contracts.Coded;

/** What in a text can lead somebody who knows the place to a person. */
enum Trace implements Coded {

    EENHEID("eenheid", false),
    DATUM("datum", false),
    FUNCTIE("functie", false),
    NAAM("naam", true),
    BEREIKBAARHEID("bereikbaarheid", true),
    KENMERK("kenmerk", true);

    private final String code;
    private final boolean always;

    Trace(String code, boolean always) {
        this.code = code;
        this.always = always;
    }

    /** The end of the key of what it is called. */
    @Override
    public String code() {
        return code;
    }

    /** Whether it is stopped however many people it is about. */
    boolean isStoppedAlways() {
        return always;
    }
}
