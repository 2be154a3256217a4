/** Doorsturen: klassen van routes, elk met eigen verbindingen, wachttijd, zekering en schot. */
package nl.tegenkracht.gateway.route;
