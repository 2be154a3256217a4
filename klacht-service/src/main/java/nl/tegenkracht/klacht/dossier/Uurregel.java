package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;
import nl.tegenkracht.klacht.procedure.state.Participant;

/**
 * Time that somebody spent on a klacht.
 *
 * @param id      the id that came with the form: the same form once more adds nothing
 * @param door    pseudonym of who spent it
 * @param als     in which place: secretaris, voorzitter or lid
 * @param dag     on which day
 * @param minuten how long
 */
public record Uurregel(String id, String door, Participant als, LocalDate dag, int minuten) {}
