/** What pages of the gateway say, as data: with a source per sentence, in every language side by side. */
package nl.tegenkracht.gateway.content;
