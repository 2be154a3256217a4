/** What can be done in a procedure, by whom and when, and what follows from it: one table, one place that refuses. */
package nl.tegenkracht.klacht.procedure.act;
