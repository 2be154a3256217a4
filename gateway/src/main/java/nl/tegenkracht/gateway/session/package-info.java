/** Sessions: encrypted documents in the own database of the gateway, behind a short memory. */
package nl.tegenkracht.gateway.session;
