/**
 * Whom somebody can talk to: the vertrouwenspersonen of today, and help outside the Kamer. Public, and the same for
 * everybody.
 */
package nl.tegenkracht.gateway.people;
