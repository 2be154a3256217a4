/**
 * The gateway: the rule for addresses, login, the wall between domains, forwarding, the wegwijzer (start page: who to
 * turn to) and Mijn werk (my work). Keeps sessions, and for half an hour a form that did not arrive; nothing else.
 */
package nl.tegenkracht.gateway;
