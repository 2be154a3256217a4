/** Sessies: versleutelde documenten in de eigen database van de deur, achter een kort geheugen. */
package nl.tegenkracht.gateway.session;
