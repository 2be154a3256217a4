/**
 * Starts all parts of Tegenkracht on one machine, each as a process of its own that keeps running when this program is
 * gone. The program behind {@code ./start}, and a library for the end-to-end tests: see
 * {@link nl.tegenkracht.local.Platform}. Only the JDK, no Spring: it has to be there at once.
 */
package nl.tegenkracht.local;
