/** The hours of the Klachtencommissie, per klacht and per year (costs arise only with a klacht, S24.4). */
package nl.tegenkracht.klacht.uren;
