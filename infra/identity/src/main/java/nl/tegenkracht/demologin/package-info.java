/** Logging in as invented people: only in a trial environment, on one's own machine. */
package nl.tegenkracht.demologin;
