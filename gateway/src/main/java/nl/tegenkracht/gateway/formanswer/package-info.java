/** The page that answers a form has an address of its own: Back, reload and a second tab work (record 0269). */
package nl.tegenkracht.gateway.formanswer;
