/** Forwarding: classes of routes, each with its own connections, timeout, breaker and bulkhead. */
package nl.tegenkracht.gateway.route;
