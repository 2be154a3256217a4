/** Melden: wie iets naars meemaakt, vindt iemand die luistert, en niemand anders luistert mee. */
package nl.tegenkracht.melding;
