/**
 * Wie wat deed en wie wat las, zonder inhoud, zo opgeschreven dat achteraf veranderen opvalt (BIO2 8.15.01, 8.15.05 en
 * 8.15.06). Elke dienst houdt per datadomein een spoor bij; een spoor bestaat uit runs, elke run is een hashketen.
 */
package nl.tegenkracht.audit;
