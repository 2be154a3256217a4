package nl.tegenkracht.klacht.schrift;

import nl.tegenkracht.klacht.dossier.Klaagschrift;

/**
 * A klaagschrift or aanvulling that someone sends.
 *
 * @param id           the id it gets; a repeat gives the first result
 * @param klaagschrift what has been filled in
 */
public record SubmittedKlaagschrift(String id, Klaagschrift klaagschrift) {

    @Override
    public String toString() {
        return "SubmittedKlaagschrift[]";
    }
}
