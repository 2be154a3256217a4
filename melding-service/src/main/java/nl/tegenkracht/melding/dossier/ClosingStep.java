package nl.tegenkracht.melding.dossier;

import java.time.Instant;

/**
 * One time that a melding was ended, closed or reopened.
 *
 * @param soort       what was done
 * @param op          when, legal clock, UTC
 * @param van         pseudonym (HMAC) under which whoever did it had access
 * @param stuk        id of the stuk with what was written, the afsluitbrief or a bericht; {@code null} if nothing was
 * @param berichten   how many berichten the gesprek had then
 * @param registratie what the vertrouwenspersoon registered when closing, otherwise {@code null}
 */
public record ClosingStep(ClosingAct soort, Instant op, String van, String stuk, int berichten,
        Registratie registratie) {}
