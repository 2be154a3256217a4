/** Which language somebody reads: what they chose in this browser, else what the browser asks for (record 0285). */
package nl.tegenkracht.gateway.language;
