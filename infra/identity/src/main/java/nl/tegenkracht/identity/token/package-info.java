/** Wat er in de tokens staat: precies de afgesproken claims en niet meer. */
package nl.tegenkracht.identity.token;
