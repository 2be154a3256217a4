/** Cijfers over het verkeer, zonder domein, pad of persoon. */
package nl.tegenkracht.gateway.metrics;
