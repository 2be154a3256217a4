/** The public pages: the same for everyone. */
package nl.tegenkracht.gateway.wegwijzer;
