/** Forwarding: a route per service and class, with its filters in the order they work. */
package nl.tegenkracht.gateway.route;
