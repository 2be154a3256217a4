/** The identity provider: reading and refreshing login tokens, and exchanging them for tokens of one place only. */
package nl.tegenkracht.gateway.identity;
