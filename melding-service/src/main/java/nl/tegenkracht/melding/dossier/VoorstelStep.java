package nl.tegenkracht.melding.dossier;

import java.time.Instant;

/**
 * One time that something was done about a proposed act: this is the record of consent, with day and time.
 *
 * @param soort what was done
 * @param op    when, legal clock, UTC
 * @param van   pseudonym (HMAC) under which whoever did it had access
 * @param stuk  id of the stuk with what was said about it, or {@code null}
 */
public record VoorstelStep(VoorstelAct soort, Instant op, String van, String stuk) {}
