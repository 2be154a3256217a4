/** Whose form it is: what one person typed is never sent in the name of another (record 0267). */
package nl.tegenkracht.gateway.formowner;
