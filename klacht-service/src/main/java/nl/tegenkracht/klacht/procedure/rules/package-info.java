/** What the regelset says about the procedure. Only here an artikel or a length is asked for, by its code. */
package nl.tegenkracht.klacht.procedure.rules;
