/**
 * The procedure of the Klachtenregeling from filing to decision, as decisions without a framework: {@code state} is
 * what is stored of it, {@code act} what can be done and what follows, {@code rules} what the regelset says of it
 * (record 0330). {@link nl.tegenkracht.klacht.procedure.Reading} says who may read what.
 */
package nl.tegenkracht.klacht.procedure;
