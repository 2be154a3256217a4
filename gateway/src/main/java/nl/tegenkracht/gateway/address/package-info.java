/** The address: which paths the gateway knows and where they lead. */
package nl.tegenkracht.gateway.address;
