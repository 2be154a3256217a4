/** Intrekken: the klager withdraws the klacht (D-23). No letter and no event type: the stand says it. */
package nl.tegenkracht.klacht.intrekken;
