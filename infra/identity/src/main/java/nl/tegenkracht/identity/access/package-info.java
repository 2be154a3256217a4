/** Who may enter which domain, and as what. */
package nl.tegenkracht.identity.access;
