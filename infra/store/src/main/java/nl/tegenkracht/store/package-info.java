/**
 * The built-in document store for one machine: MongoDB's protocol, and a write is confirmed only once it is on disk. A
 * stand-in, not MongoDB: see record 0100.
 */
package nl.tegenkracht.store;
