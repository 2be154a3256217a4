package nl.tegenkracht.melding.signalering;

import nl.tegenkracht.contracts.Text;

/**
 * A place in a text that can lead to a person.
 *
 * @param trace what it is
 * @param from  where it begins, the first character being 1
 * @param words the words themselves, for who typed them and nobody else
 */
record TraceFinding(Trace trace, int from, String words) {

    /** What it is, in words. */
    public Text soort() {
        return Text.of("melding.signal.trace." + trace.code());
    }

    @Override
    public String toString() {
        return "TraceFinding[]";
    }
}
