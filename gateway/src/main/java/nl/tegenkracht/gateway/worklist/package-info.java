/** Mijn werk (my work): composed on the spot from what the services say, and kept nowhere. */
package nl.tegenkracht.gateway.worklist;
