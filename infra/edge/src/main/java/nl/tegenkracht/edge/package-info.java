/**
 * What every part shares that visitors can reach: whose a connection is and how long it may wait, and which proxy is
 * believed about who is behind it.
 */
package nl.tegenkracht.edge;
