package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;

/**
 * Bijstand: somebody who stands by one of the parties.
 *
 * @param nr      its number within the klacht, from 1
 * @param partij  who is assisted
 * @param soort   as what
 * @param kenmerk pseudonym of the benoeming of a vertrouwenspersoon; {@code null} for a raadsman, who has no access here
 * @param sinds   first day
 * @param tot     day on which it ended, or {@code null}
 */
public record Bijstand(int nr, Actor partij, Soort soort, String kenmerk, LocalDate sinds, LocalDate tot) {

    /** As what somebody stands by a party. The database holds the names of the constants. */
    public enum Soort {
        /** Raadsman or raadsvrouw: counsel, who is named and hears nothing from here. */
        RAADSMAN,
        /** A vertrouwenspersoon who reads along: exactly what the party reads, and nothing else. */
        VERTROUWENSPERSOON
    }

    /** Whether it was so on this day. */
    public boolean isOn(LocalDate day) {
        return !sinds.isAfter(day) && (tot == null || tot.isAfter(day));
    }

    public boolean isActive() {
        return tot == null;
    }

    Bijstand endedOn(LocalDate day) {
        return new Bijstand(nr, partij, soort, kenmerk, sinds, day);
    }
}
