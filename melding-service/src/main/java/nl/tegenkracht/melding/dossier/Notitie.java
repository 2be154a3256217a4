package nl.tegenkracht.melding.dossier;

import java.time.LocalDate;

/**
 * Notitie: one line in the werkmap of a vertrouwenspersoon. The text is an encrypted stuk.
 *
 * @param id      the id that came with the form: sending the same form once more makes no second one
 * @param soort   a note, or by what way there was contact
 * @param dag     on which day it was
 * @param minuten how long it took; zero if that was not said
 * @param stuk    id of the stuk with the text
 */
public record Notitie(String id, NotitieKind soort, LocalDate dag, int minuten, String stuk) {}
