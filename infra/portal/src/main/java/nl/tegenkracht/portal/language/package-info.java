/**
 * The two languages of every page (record 0285): message bundles, the words of one language, and which pages exist in
 * Dutch only. {@link nl.tegenkracht.portal.language.TextSource} is where Java code gets its texts.
 */
package nl.tegenkracht.portal.language;
