/** Which applications have people log in here, and for which domain they may speak. */
package nl.tegenkracht.identity.client;
