package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;

/**
 * An onderdeel of the klaagschrift is there.
 *
 * @param onderdeel which one
 * @param op        the day on which it arrived, Europe/Amsterdam
 */
public record ReceivedOnderdeel(Onderdeel onderdeel, LocalDate op) {}
