/** What the frame of every page says about the visitor: who that is, where they can go, how long they stay logged in. */
package nl.tegenkracht.gateway.frame;
