package nl.tegenkracht.dossier;

/**
 * Up to where everything was sent. Its component names are stored.
 *
 * @param event number of the last event
 * @param act   number of the last act
 */
record SentUpTo(long event, long act) {

    static final SentUpTo NOTHING = new SentUpTo(0, 0);
}
