/** Entry: the rule for addresses, headers, the origin of forms, the wall and what is refused. */
package nl.tegenkracht.gateway.entry;
