package nl.tegenkracht.klacht.schrift;

import nl.tegenkracht.klacht.dossier.Klaagschrift;

/**
 * A klaagschrift or aanvulling that someone sends.
 *
 * @param id           the id of the form; a repeat gives the first result
 * @param klaagschrift what has been filled in
 * @param datedToday   whether it was signed without a date, and so got that of today
 */
public record SubmittedKlaagschrift(String id, Klaagschrift klaagschrift, boolean datedToday) {

    /** Whether this says the same as what was sent first; that may have been on an earlier day. */
    public boolean repeats(Klaagschrift first) {
        return first.equals(datedToday ? klaagschrift.signedOn(first.dagtekening()) : klaagschrift);
    }

    @Override
    public String toString() {
        return "SubmittedKlaagschrift[]";
    }
}
