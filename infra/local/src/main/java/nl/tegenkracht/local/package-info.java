/**
 * Start alle onderdelen van Tegenkracht op één machine, elk als eigen proces dat blijft draaien als dit programma weg
 * is. Het programma achter {@code ./start}, en voor de ketentests een bibliotheek: zie
 * {@link nl.tegenkracht.local.Platform}. Alleen de JDK, geen Spring: het moet er meteen zijn.
 */
package nl.tegenkracht.local;
