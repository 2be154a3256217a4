package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * Uitvoeringsopdracht: what somebody does to carry out a decision. That person reads what it is, about whom and from when,
 * and nothing else (review B3).
 *
 * @param nr      its number within the klacht, from 1
 * @param track   the part that was decided on
 * @param kenmerk pseudonym of who carries it out
 * @param stuk    id of the stuk with the order
 * @param van     from when
 * @param gedaan  day on which it was done, or {@code null}
 */
public record Opdracht(int nr, int track, String kenmerk, String stuk, LocalDate van, LocalDate gedaan) {

    /** Whether it is this person's, and not done yet. */
    public boolean isOpenFor(String person) {
        return gedaan == null && kenmerk.equals(person);
    }

    Opdracht doneOn(LocalDate day) {
        return new Opdracht(nr, track, kenmerk, stuk, van, day);
    }
}
