/**
 * Handelen: what people do in the procedure of a klacht (record 0340). One reader for the fields of every act, one
 * write per act, and what each who takes part may see of it.
 */
package nl.tegenkracht.klacht.handelen;
