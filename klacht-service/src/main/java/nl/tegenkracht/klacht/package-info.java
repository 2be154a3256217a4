/**
 * The procedure for a klacht (a formal complaint) under the Klachtenregeling ongewenste omgangsvormen Tweede Kamer,
 * KR-2021 for short: the house's regulation on unacceptable behavior.
 */
package nl.tegenkracht.klacht;
