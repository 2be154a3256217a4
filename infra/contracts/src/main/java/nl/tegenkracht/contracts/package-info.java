/**
 * The contracts that every part depends on: data domains, addresses, claims, topics, events and regelsets. Without a
 * framework, so that every part can use them and take nothing else along.
 */
package nl.tegenkracht.contracts;
