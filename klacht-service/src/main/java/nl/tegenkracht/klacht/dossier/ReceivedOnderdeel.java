package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;

/**
 * Een deel van het klaagschrift is er.
 *
 * @param onderdeel welk deel
 * @param op        de dag waarop het binnenkwam, Europe/Amsterdam
 */
public record ReceivedOnderdeel(Onderdeel onderdeel, LocalDate op) {}
