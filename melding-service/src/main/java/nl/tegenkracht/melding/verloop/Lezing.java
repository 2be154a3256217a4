package nl.tegenkracht.melding.verloop;

import java.time.Instant;

/**
 * That somebody opened a melding.
 *
 * @param lezer  pseudonym (HMAC) under which they had access
 * @param eerst  when first, legal clock, UTC
 * @param laatst when last, legal clock, UTC
 */
record Lezing(String lezer, Instant eerst, Instant laatst) {}
