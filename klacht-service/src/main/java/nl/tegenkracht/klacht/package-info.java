/** De klachtenprocedure volgens de Klachtenregeling ongewenste omgangsvormen Tweede Kamer. */
package nl.tegenkracht.klacht;
