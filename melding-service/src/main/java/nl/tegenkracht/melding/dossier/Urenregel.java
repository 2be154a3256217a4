package nl.tegenkracht.melding.dossier;

import java.time.LocalDate;

/**
 * Time that a vertrouwenspersoon spent. Codes and numbers only: there is no field in which something of a melding, or of
 * anybody, could stand.
 *
 * @param id       the id that came with the form: the same form once more adds nothing
 * @param soort    on what
 * @param kant     for which side
 * @param dag      on which day
 * @param minuten  how long
 * @param aanwezig how many people a session for voorlichting (information) reached; zero for anything else
 */
public record Urenregel(String id, Werkzaamheid soort, Kant kant, LocalDate dag, int minuten, int aanwezig) {}
