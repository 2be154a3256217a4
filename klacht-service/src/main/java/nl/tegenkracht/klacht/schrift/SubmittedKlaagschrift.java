package nl.tegenkracht.klacht.schrift;

import nl.tegenkracht.klacht.dossier.Klaagschrift;

/**
 * Een klaagschrift of aanvulling die iemand instuurt.
 *
 * @param id           kenmerk dat het krijgt; een herhaling geeft het eerste resultaat
 * @param klaagschrift wat er is ingevuld
 */
public record SubmittedKlaagschrift(String id, Klaagschrift klaagschrift) {

    @Override
    public String toString() {
        return "Ingestuurd[]";
    }
}
