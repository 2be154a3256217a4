/** Een tekst die iemand verstuurde toen de sessie net voorbij was, gaat niet verloren. */
package nl.tegenkracht.gateway.safetynet;
