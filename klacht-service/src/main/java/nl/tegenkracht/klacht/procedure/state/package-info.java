/** The state of a procedure: codes, days and pseudonyms, in small parts that each change by themselves. */
package nl.tegenkracht.klacht.procedure.state;
