/** A term that a regelset lays down, for whoever asks when it ends. */
package nl.tegenkracht.melding.termijn;
