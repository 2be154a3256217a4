/** What a melding is called on a page. */
package nl.tegenkracht.melding.page;
