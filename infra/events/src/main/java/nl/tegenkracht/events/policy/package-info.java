/** The beleid that holds for the whole Kamer, kept once per service and deployment (record 0226). */
package nl.tegenkracht.events.policy;
