/**
 * Melden (reporting to a vertrouwenspersoon): whoever goes through something bad finds someone who listens, and nobody
 * else listens in.
 */
package nl.tegenkracht.melding;
