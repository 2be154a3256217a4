package nl.tegenkracht.contracts;

import java.time.LocalDate;

/**
 * Something that happened in a dossier and may be counted: an entry of {@code verloop}, its course.
 *
 * @param handeling code of what happened
 * @param op        day on which, Europe/Amsterdam
 * @param nummer    its number among those of its kind, from 1
 */
public record CountableAct(String handeling, LocalDate op, int nummer) {}
