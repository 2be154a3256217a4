/** Metrics of the traffic, without domain, path or person. */
package nl.tegenkracht.gateway.metrics;
