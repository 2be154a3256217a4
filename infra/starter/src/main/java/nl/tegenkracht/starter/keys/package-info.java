/** The keys of a service: who makes them, who turns them, and what was destroyed with them. */
package nl.tegenkracht.starter.keys;
